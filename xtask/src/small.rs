//! What makes the module of a release small beyond the profile in Cargo.toml: the standard library is compiled with it,
//! for size, and a panic is a trap without a message, which no reader of a page would see.
//!
//! The switches are unstable, and the compiler is not: it is the one of `rust-toolchain.toml`, so that they mean the same
//! on every machine. Without them everything works, and the module weighs a tenth more.

use std::path::Path;
use std::process::Command;

use crate::neutral;

const SWITCHES: [(&str, &str); 3] = [
    // Permits the others to the stable compiler.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// No place in a source file either: no reader of a page would see it.
const FLAGS: [&str; 3] = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none"];

/// Lets a command that runs cargo at `folder` build the module as it ships.
pub(crate) fn small<'c>(command: &'c mut Command, folder: &Path) -> Result<&'c mut Command, String> {
    let flags: Vec<String> = FLAGS.into_iter().map(str::to_string).chain(neutral::flags(folder)?).collect();
    // Unlike RUSTFLAGS, it permits spaces in what it holds.
    Ok(command.envs(SWITCHES).env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")))
}
