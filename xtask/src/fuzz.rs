//! `cargo xtask fuzz`: hostile input by the hour. `cargo xtask test` tries the same for seconds, always with the same seeds.

use std::env;

use crate::Outcome;
use crate::shell::{program, step};
use crate::{browser, dist, tools};

const USAGE: &str = "\
cargo xtask fuzz             tries hostile input, half of the time natively and half of it in Chromium
  --minutes N                for so long; 60 without it
  --seed N                   begins with this seed, such as a failure has named";

/// What the arguments ask for.
struct Request {
    minutes: u64,
    seed: String,
}

/// Goes on from seed to seed until the time is over, or something fails; the failure names its seed.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|one| one == "--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let Request { minutes, seed } = read(arguments)?;
    let half = (minutes * 30).to_string();
    let given = [("SIP_COMPARE_FUZZ_SECONDS", half.as_str()), ("SIP_COMPARE_SEED", seed.as_str())];

    // All at once: each of them takes the whole of its time.
    let arguments = ["test", "--quiet", "--test", "hostile", "--", "--nocapture", "--test-threads=32"];
    let mut native = program("cargo", &arguments);
    // Every input that shrinks to a smaller one would print where it failed.
    step("hostile input, natively", native.envs(given).env("RUST_BACKTRACE", "0"))?;

    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    let browser = browser::chromium()?;
    dist::run(&[])?;
    let mut fuzz = program("node", &["--test", "--test-reporter=spec", "fuzz.test.mjs"]);
    fuzz.current_dir(crate::shell::root().join("tests/e2e")).envs(given);
    step(
        "hostile input in Chromium",
        fuzz.env("CHROME", &browser.browser).env("CHROMEDRIVER", &browser.driver),
    )
}

fn read(arguments: &[String]) -> Result<Request, String> {
    let mut request =
        Request { minutes: 60, seed: env::var("SIP_COMPARE_SEED").unwrap_or_else(|_| "1".into()) };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let number = rest.next().and_then(|number| number.parse::<u64>().ok());
        match (argument.as_str(), number) {
            ("--minutes", Some(minutes)) => request.minutes = minutes,
            ("--seed", Some(seed)) => request.seed = seed.to_string(),
            ("--minutes" | "--seed", None) => return Err(format!("{argument} lacks its number.\n\n{USAGE}")),
            (other, _) => return Err(format!("“{other}” is no option; nothing is tried.\n\n{USAGE}")),
        }
    }
    Ok(request)
}
