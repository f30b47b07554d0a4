//! What is made from the catalogue at build time, outside the browser: the configurator, pictures and pages of pairs.
//!
//! `cargo xtask card` and `cargo xtask dist` call this; it links the crate itself, so that a picture says what the
//! widget says.

mod arguments;
mod cards;
mod configurator;
mod document;
mod fill;
mod hosts;
mod html;
mod picture;
mod plain;
mod waiting;
mod words;

use std::process::ExitCode;

/// The top of the repository.
fn root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a command gives: a sentence for the person who called it, where it fails.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let outcome = match given.split_first() {
        Some((&"card", rest)) => cards::run(rest),
        Some((&"site", [folder])) => configurator::run(folder.as_ref()),
        Some((&"words", [folder])) => words::run(folder.as_ref()),
        Some((&"hosts", [])) => document::run(),
        _ => Err("expected `card …`, `site FOLDER`, `words FOLDER` or `hosts`; nothing is written".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
