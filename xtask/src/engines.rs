//! `cargo xtask engines`: the end-to-end tests in Chromium, Firefox and WebKitGTK, and what became of them in each.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::browser::{self, Place};
use crate::shell::{program, root, step};
use crate::{dist, servers, tools, wikis};

const USAGE: &str = "\
cargo xtask engines                      builds the release and runs every end-to-end test in Chromium, Firefox and WebKitGTK
cargo xtask engines firefox webkit       in these engines only
cargo xtask engines webkit find frames   these files of tests/e2e only: find.test.mjs, frames.test.mjs";

/// What stands in the table `engines` of tests/e2e/harness/browser.mjs, with how its programs are found.
pub(crate) type Engine = (&'static str, fn() -> Result<Vec<Place>, String>);

pub(crate) const ENGINES: [Engine; 3] = [
    ("chromium", || Ok(browser::chromium()?.places())),
    ("firefox", browser::firefox),
    ("webkit", browser::webkit),
];

/// What tells most in two minutes: what `cargo xtask test` runs in the engines besides Chromium.
pub(crate) const CORE: [&str; 6] = ["loading", "choosing", "fallback", "isolation", "keyboard", "frames"];

/// What became of the tests in one engine; why tests were skipped, and how many for each reason.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: Vec<String>,
    skipped: BTreeMap<String, usize>,
}

/// Runs the files that are named in the engines that are named, or all.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|one| one == "--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let is_engine = |one: &&String| ENGINES.iter().any(|(name, _)| name == one);
    let (named, files): (Vec<&String>, Vec<&String>) = arguments.iter().partition(is_engine);
    let files: Vec<&str> = files.iter().map(|file| file.trim_end_matches(".test.mjs")).collect();
    if let Some(file) = files.iter().find(|file| !path(file).is_file()) {
        return Err(format!(
            "{} is not there, and no engine is called {file}\n{USAGE}",
            path(file).display()
        ));
    }
    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    let mut places: Vec<(&str, Vec<Place>)> = Vec::new();
    for (name, find) in
        ENGINES.iter().filter(|(name, _)| named.is_empty() || named.iter().any(|one| one == name))
    {
        places.push((name, find()?));
    }
    let mut others = servers::programs()?;
    others.extend(wikis::places()?);
    dist::run(&[])?;
    others.push(("SIP_COMPARE_PSEUDO", dist::pseudo()?));

    let mut all: Vec<(&str, Tally)> = Vec::new();
    for (name, programs) in places {
        let tally = root().join(format!("target/engines-{name}.txt"));
        let destination = format!("--test-reporter-destination={}", tally.display());
        let mut tests = tests(name);
        tests.args(["--test-reporter=./harness/tally.mjs", &destination]);
        tests.args(files.iter().map(|file| path(file)));
        tests.envs(programs).envs(others.iter().cloned());
        // What failed is told at the end, after the other engines.
        if let Err(why) = step(&format!("end-to-end tests in {name}"), &mut tests) {
            println!("{why}");
        }
        let lines = fs::read_to_string(&tally).map_err(|why| format!("{}: {why}", tally.display()))?;
        all.push((name, Tally::of(&lines)));
    }
    print(&all);
    let failed: usize = all.iter().map(|(_, tally)| tally.failed.len()).sum();
    if failed > 0 { Err(format!("{failed} tests failed")) } else { Ok(()) }
}

/// Node's test runner, told which engine; without files it finds them all.
pub(crate) fn tests(engine: &str) -> Command {
    // Ten minutes for a test or a file that hangs; the slowest take less than three.
    let mut tests = program("node", &["--test", "--test-timeout=600000", "--test-reporter=spec"]);
    tests.arg("--test-reporter-destination=stdout").current_dir(root().join("tests/e2e"));
    tests.env("SIP_COMPARE_ENGINE", engine);
    tests
}

/// Where a file of tests is.
pub(crate) fn path(file: &str) -> PathBuf {
    root().join("tests/e2e").join(format!("{file}.test.mjs"))
}

fn print(all: &[(&str, Tally)]) {
    println!("\n{:<10} {:>6} {:>7} {:>8} {:>7}", "engine", "tests", "passed", "skipped", "failed");
    for (name, tally) in all {
        let (skipped, failed): (usize, usize) = (tally.skipped.values().sum(), tally.failed.len());
        let tests = tally.passed + skipped + failed;
        println!("{name:<10} {tests:>6} {:>7} {skipped:>8} {failed:>7}", tally.passed);
    }
    for (name, tally) in all {
        for (reason, tests) in &tally.skipped {
            println!("skipped, {tests}: {reason}");
        }
        for test in &tally.failed {
            println!("failed in {name}: {test}");
        }
    }
}

impl Tally {
    /// Reads what tests/e2e/harness/tally.mjs has written.
    fn of(lines: &str) -> Self {
        let mut tally = Self::default();
        for line in lines.lines() {
            match line.split_once('\t').unwrap_or((line, "")) {
                ("failed", test) => tally.failed.push(test.to_string()),
                ("skipped", reason) => *tally.skipped.entry(reason.to_string()).or_default() += 1,
                _ => tally.passed += 1,
            }
        }
        tally
    }
}
