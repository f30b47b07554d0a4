//! A test of a fault with inputs from a seed, as a row of docs/RELIABILITY.md: see tests/e2e/harness/reliability.mjs.

use std::cell::Cell;
use std::env;
use std::fmt::Debug;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// The seed of every ordinary run: `SIP_COMPARE_SEED` names another one.
const SEED: u64 = 1;

fn given<T: FromStr>(name: &str) -> Option<T> {
    env::var(name).ok()?.parse().ok()
}

/// Calls `check` with `cases` inputs; with `SIP_COMPARE_FUZZ_SECONDS`, with those of further seeds until the time is over.
///
/// `sees` is what holds, as a sentence that `check` asserts.
pub(crate) fn survives<S: Strategy>(fault: &str, sees: &str, cases: u32, inputs: &S, check: impl Fn(S::Value))
where
    S::Value: Debug,
{
    let end = Instant::now() + Duration::from_secs(given("SIP_COMPARE_FUZZ_SECONDS").unwrap_or(0));
    let tried = Cell::new(0_u64);
    let mut seed = given("SIP_COMPARE_SEED").unwrap_or(SEED);
    let failed = loop {
        let outcome = runner(cases, seed).run(inputs, |input| {
            tried.set(tried.get() + 1);
            check(input);
            Ok(())
        });
        if let Err(why) = outcome {
            break Some(format!("{fault}\nSIP_COMPARE_SEED={seed} repeats it.\n{why}"));
        }
        if Instant::now() >= end {
            break None;
        }
        seed += 1;
    };
    println!("{fault}: {} inputs, up to seed {seed}", tried.get());
    record(fault, sees, failed.is_none(), tried.get());
    if let Some(why) = failed {
        panic!("{why}");
    }
}

fn runner(cases: u32, seed: u64) -> TestRunner {
    // A failure is repeated by its seed: no file beside the sources remembers it.
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes))
}

fn record(fault: &str, sees: &str, passed: bool, inputs: u64) {
    let Ok(folder) = env::var("SIP_COMPARE_RELIABILITY").map(PathBuf::from) else { return };
    let row = serde_json::json!({
        "group": "Hostile input", "fault": fault, "sees": sees, "engine": "native", "passed": passed, "inputs": inputs,
    });
    fs::create_dir_all(&folder).unwrap();
    let file = OpenOptions::new().create(true).append(true).open(folder.join("hostile.native.jsonl"));
    file.unwrap().write_all(format!("{row}\n").as_bytes()).unwrap();
}
