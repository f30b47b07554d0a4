//! `cargo xtask serve`: the page, rebuilt at every change.

use crate::Outcome;
use crate::shell::{program, step};
use crate::tools;

/// Installs what is missing, builds, serves until interrupted.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let path = tools::for_building()?;
    println!("\nserving on http://127.0.0.1:8080/ once it is built; Ctrl+C stops it");
    let mut trunk = program("trunk", &["serve"]);
    step("trunk serve", trunk.args(arguments).env("PATH", path).env_remove("NO_COLOR"))
}
