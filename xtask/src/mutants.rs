//! `cargo xtask mutants`: guards broken on purpose, one at a time; a test has to notice each.

use std::path::PathBuf;

use crate::shell::{program, root, step};
use crate::{Outcome, browser, dist, tools};

const USAGE: &str = "\
cargo xtask mutants          builds the release, breaks each guard of tests/mutants.toml in a copy, one at a time, and runs its test
  --only WORDS               only the guards whose name or file holds each of these words
  --dist FOLDER              breaks scripts in a copy of this release folder instead of building one";

/// What the arguments ask for.
#[derive(Default)]
struct Request {
    dist: Option<PathBuf>,
    words: Vec<String>,
}

/// Breaks and tries; a guard whose test passes all the same is a failure.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|one| one == "--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let request = read(arguments)?;
    let path = tools::for_release()?;
    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    let browser = browser::chromium()?;
    let folder = dist::or_built(request.dist)?;
    let mut mutants = program("node", &["mutants.mjs"]);
    mutants.current_dir(root().join("tests/e2e")).arg(folder).args(request.words);
    mutants.env("PATH", path).envs(browser.places());
    step("breaking guards", &mut mutants)
}

fn read(arguments: &[String]) -> Result<Request, String> {
    let mut request = Request::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let lacks = || format!("{argument} lacks its value.\n\n{USAGE}");
        match argument.as_str() {
            "--dist" => {
                request.dist = Some(dist::named(rest.next().ok_or_else(lacks)?)?);
            }
            "--only" => {
                let words = rest.next().ok_or_else(lacks)?;
                request.words = words.split_whitespace().map(str::to_string).collect();
            }
            other => return Err(format!("“{other}” is no option; nothing is broken.\n\n{USAGE}")),
        }
    }
    Ok(request)
}
