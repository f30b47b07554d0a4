//! Whatever goes in, nothing panics, and what comes out is bounded and well formed.
//!
//! Inputs are made by proptest from a seed: `cargo xtask test` tries some thousands, always the same;
//! `cargo xtask fuzz --minutes N` tries new ones for as long as it is told. No fuzzer with coverage: cargo-fuzz
//! needs a nightly compiler, and the repository is built with a stable one.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod asked;
mod export;
mod search;
mod survives;
mod texts;
mod trace;
