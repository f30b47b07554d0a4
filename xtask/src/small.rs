//! What makes the module of a release small beyond the profile in Cargo.toml: the standard library is compiled with it,
//! for size, and a panic is a trap without a message, which no reader of a page would see.
//!
//! The switches are unstable, and the compiler is not: it is the one of `rust-toolchain.toml`, so that they mean the same
//! on every machine. Without them everything works, and the module weighs a tenth more.

use std::process::Command;

const SWITCHES: [(&str, &str); 4] = [
    // Permits the others to the stable compiler.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    // No place in a source file either: it would name folders of the machine that built it.
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none",
    ),
];

/// Lets a command that runs cargo build the module as it ships.
pub(crate) fn small(command: &mut Command) -> &mut Command {
    command.envs(SWITCHES)
}
