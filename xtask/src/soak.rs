//! `cargo xtask soak`: the widget in use for an hour, or as long as one likes, to see whether anything grows.
//!
//! This builds; `tests/e2e/soak.mjs` uses, measures and judges.

use std::path::PathBuf;

use crate::shell::{program, root, step};
use crate::{Outcome, browser, dist, tools};

const USAGE: &str = "\
cargo xtask soak             builds the release and uses it for an hour, with a line a minute; writes target/soak.json
  --minutes N                for so long instead; a part of a minute is one too
  --dist FOLDER              uses this release folder instead of building one
  --seed N                   does something else; the same number does the same";

/// What the arguments ask for.
#[derive(Debug, PartialEq)]
struct Request {
    minutes: String,
    seed: String,
    dist: Option<String>,
}

/// Builds, and lets the widget be used.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|one| one == "--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let request = read(arguments)?;
    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    let browser = browser::chromium()?;
    let release = dist::or_built(request.dist.as_deref().map(dist::named).transpose()?)?;
    let out: PathBuf = root().join("target/soak.json");
    let mut soak = program("node", &["soak.mjs", "--minutes", &request.minutes, "--seed", &request.seed]);
    soak.arg("--out").arg(&out).current_dir(root().join("tests/e2e"));
    soak.env("SIP_COMPARE_DIST", release);
    soak.env("CHROME", &browser.browser).env("CHROMEDRIVER", &browser.driver);
    step(&format!("{} minutes of use, measured into {}", request.minutes, out.display()), &mut soak)
}

fn read(arguments: &[String]) -> Result<Request, String> {
    let mut request = Request { minutes: "60".into(), seed: "1".into(), dist: None };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value =
            || rest.next().cloned().ok_or_else(|| format!("{argument} lacks its value.\n\n{USAGE}"));
        match argument.as_str() {
            "--minutes" => request.minutes = number(&value()?)?,
            "--seed" => request.seed = number(&value()?)?,
            "--dist" => request.dist = Some(value()?),
            other => return Err(format!("“{other}” is no option; nothing is run.\n\n{USAGE}")),
        }
    }
    Ok(request)
}

fn number(text: &str) -> Result<String, String> {
    match text.parse::<f64>() {
        Ok(number) if number > 0.0 && number.is_finite() => Ok(text.into()),
        _ => Err(format!("“{text}” is no number above zero.\n\n{USAGE}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, read};

    fn asked(words: &[&str]) -> Result<Request, String> {
        read(&words.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn an_hour_is_what_nothing_asks_for() {
        let hour = Request { minutes: "60".into(), seed: "1".into(), dist: None };
        assert_eq!(asked(&[]), Ok(hour));
        let given = Request { minutes: "0.5".into(), seed: "7".into(), dist: Some("a".into()) };
        assert_eq!(asked(&["--minutes", "0.5", "--seed", "7", "--dist", "a"]), Ok(given));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for words in [&["--minutes", "0"][..], &["--minutes", "long"], &["--minutes"], &["--hours", "1"]] {
            assert!(asked(words).is_err(), "{words:?}");
        }
    }
}
