//! `cargo xtask reliability`: tests of faults write rows, and the rows become docs/RELIABILITY.md.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::engines::{self, ENGINES, Engine};
use crate::shell::{program, root, step};
use crate::{Outcome, dist, servers, tools, wikis};

const USAGE: &str = "\
cargo xtask reliability      builds the release, runs every test of a fault and writes docs/RELIABILITY.md
  --engine NAME              chromium, firefox, webkit or all; chromium without it
  --files all                runs every end-to-end test, as `cargo xtask engines` does, not only those of faults
  --dist FOLDER              tests this release folder instead of building one, and SIP_COMPARE_PSEUDO for another release";

/// How a test file of each kind says that it writes rows.
const IN_BROWSER: &str = "harness/reliability.mjs";
const NATIVE: &str = "SIP_COMPARE_RELIABILITY";

/// What the arguments ask for.
struct Request {
    engines: Vec<Engine>,
    whole: bool,
    dist: Option<PathBuf>,
}

/// Runs what writes rows; a test that fails is a row, and a failure at the end.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|one| one == "--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let request = read(arguments)?;
    let path = tools::for_release()?;
    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    let mut places = Vec::new();
    for (engine, find) in request.engines {
        places.push((engine, find()?));
    }
    let mut others = Vec::new();
    if request.whole {
        others.extend(servers::programs()?);
        others.extend(wikis::places()?);
    }
    if let Some(folder) = request.dist {
        others.push(("SIP_COMPARE_DIST", folder));
    } else {
        dist::run(&[])?;
        others.push(("SIP_COMPARE_PSEUDO", dist::pseudo()?));
    }
    let rows = root().join("target/reliability");
    if rows.exists() {
        fs::remove_dir_all(&rows).map_err(|why| format!("{}: {why}", rows.display()))?;
    }
    fs::create_dir_all(&rows).map_err(|why| format!("{}: {why}", rows.display()))?;

    let mut failures = Vec::new();
    for target in native()? {
        let mut cargo = program("cargo", &["test", "--quiet", "--test", &target]);
        failures.extend(step(&format!("{target}, natively"), cargo.env(NATIVE, &rows)).err());
    }
    // Without a file the runner finds them all.
    let files = if request.whole { Vec::new() } else { in_browser()? };
    for (engine, programs) in places {
        let set = |command: &mut Command| {
            command
                .current_dir(root().join("tests/e2e"))
                .env("PATH", &path)
                .env("SIP_COMPARE_ENGINE", engine);
            command.env(NATIVE, &rows).envs(programs.iter().cloned()).envs(others.iter().cloned());
        };
        let mut version = program("node", &["version.mjs"]);
        set(version.arg(&rows));
        step(&format!("the version of {engine}"), &mut version)?;
        let outcomes = rows.join(format!("outcomes.{engine}.jsonl")).to_string_lossy().into_owned();
        let mut tests = engines::tests(engine);
        tests.args(["--test-reporter=./harness/outcomes.mjs", "--test-reporter-destination", &outcomes]);
        set(tests.args(&files));
        failures.extend(step(&format!("faults in {engine}"), &mut tests).err());
    }
    let mut write = program("node", &[]);
    write.arg(root().join("tests/e2e/reliability.mjs")).arg(&rows);
    write.arg(root().join("docs/RELIABILITY.md"));
    failures.extend(step("writing docs/RELIABILITY.md", &mut write).err());
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\n")) }
}

/// The end-to-end tests that write rows.
fn in_browser() -> Result<Vec<String>, String> {
    let is_test = |file: &String| file.ends_with(".test.mjs");
    named("tests/e2e", |file| fs::read_to_string(file).is_ok_and(|text| text.contains(IN_BROWSER)))
        .map(|files| files.into_iter().filter(is_test).collect())
}

/// The native tests that do: `tests/name.rs`, or a folder `tests/name`.
fn native() -> Result<Vec<String>, String> {
    let writes = |file: &Path| fs::read_to_string(file).is_ok_and(|text| text.contains(NATIVE));
    let tests = named("tests", |file| match file.read_dir() {
        Ok(inside) => file.join("main.rs").is_file() && inside.flatten().any(|one| writes(&one.path())),
        Err(_) => file.extension().is_some_and(|kind| kind == "rs") && writes(file),
    })?;
    Ok(tests.into_iter().map(|name| name.trim_end_matches(".rs").to_string()).collect())
}

/// The names in a folder that `fits`, sorted.
fn named(folder: &str, fits: impl Fn(&Path) -> bool) -> Result<Vec<String>, String> {
    let folder = root().join(folder);
    let entries = fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let found = entries.flatten().filter(|entry| fits(&entry.path()));
    let mut names: Vec<String> =
        found.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn read(arguments: &[String]) -> Result<Request, String> {
    let named =
        |name: &str| -> Vec<Engine> { ENGINES.into_iter().filter(|(known, _)| *known == name).collect() };
    let mut request = Request { engines: named("chromium"), whole: false, dist: None };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let value = rest.next().ok_or_else(|| format!("{argument} lacks its value.\n\n{USAGE}"))?;
        match argument.as_str() {
            "--engine" if value == "all" => request.engines = ENGINES.to_vec(),
            "--engine" => {
                request.engines = named(value);
                if request.engines.is_empty() {
                    return Err(format!("no engine is called {value}.\n\n{USAGE}"));
                }
            }
            "--files" if value == "all" => request.whole = true,
            "--dist" => {
                request.dist = Some(dist::named(value)?);
            }
            other => return Err(format!("“{other}” is no option; nothing is run.\n\n{USAGE}")),
        }
    }
    Ok(request)
}
