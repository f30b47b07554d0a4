//! `cargo xtask`: everything one does with this repository, by name.
//!
//! Standard library only, so that the first command starts in seconds.

mod bench;
mod browser;
mod budget;
mod checks;
mod debian;
mod dist;
mod engines;
mod fuzz;
mod guard;
mod mutants;
mod neutral;
mod reliability;
mod reproduce;
mod sbom;
mod serve;
mod servers;
mod shell;
mod size;
mod small;
mod soak;
mod tools;
mod wikis;

use std::env;
use std::process::ExitCode;

type Outcome = Result<(), String>;

/// A command: its name, what it does, and how.
type Command = (&'static str, &'static str, fn(&[String]) -> Outcome);

const COMMANDS: &[Command] = &[
    ("serve", "build the page and serve it on http://127.0.0.1:8080", serve::run),
    ("test", "run every check there is", checks::run),
    ("fuzz", "try hostile input by the hour, natively and in Chromium (--help says more)", fuzz::run),
    (
        "engines",
        "run the end-to-end tests in Chromium, Firefox and WebKitGTK (--help says more)",
        engines::run,
    ),
    ("dist", "write the release folder dist/ and say what each file weighs", dist::run),
    ("card", "write pictures and static pages of pairs, such as 486 603 (--help says more)", dist::card),
    ("screenshots", "take the pictures of the documentation, in real hosts", checks::screenshots),
    ("bench", "measure the widget beside the limits and beside what one would use instead", bench::run),
    ("reproduce", "build the release twice, in two places, and compare every byte", reproduce::run),
    ("soak", "use the widget for an hour and see whether anything grows (--minutes)", soak::run),
    ("reliability", "run the tests of faults and write docs/RELIABILITY.md (--engine)", reliability::run),
    (
        "mutants",
        "break guards on purpose, one at a time, and see that a test notices each (--only)",
        mutants::run,
    ),
    ("size", "say what weighs what in the release and in its module (--json)", size::run),
    (
        "advisories",
        "ask for known vulnerabilities of what is built from (needs the network)",
        checks::advisories,
    ),
    ("catalogue", "print the catalogue as JSON: codes, facts, sources, texts", dist::catalogue),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let name = arguments.first().map_or("", String::as_str);
    let Some((_, _, run)) = COMMANDS.iter().find(|(known, ..)| *known == name) else {
        let asked_for_help = matches!(name, "" | "help" | "--help" | "-h");
        if !asked_for_help {
            eprintln!("xtask: there is no command `{name}`; these are the commands:");
        }
        for (name, what, _) in COMMANDS {
            println!("  cargo xtask {name:<11} {what}");
        }
        return if asked_for_help { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    };
    match run(&arguments[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask {name}: {why}");
            ExitCode::FAILURE
        }
    }
}
