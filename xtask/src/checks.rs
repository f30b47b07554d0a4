//! `cargo xtask test`: every check there is, the quickest first.

use std::process::Command;
use std::time::Instant;

use crate::Outcome;
use crate::shell::{program, root, step};
use crate::{browser, budget, dist, engines, servers, tools, wikis};

const WASM: &str = "wasm32-unknown-unknown";

/// Runs everything; the first failure stops it.
pub(crate) fn run(_: &[String]) -> Outcome {
    let start = Instant::now();
    let path = tools::for_release()?;
    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    let browser = browser::chromium()?;
    let others = [("firefox", browser::firefox()?), ("webkit", browser::webkit()?)];
    let servers = servers::programs()?;
    let wikis = wikis::places()?;

    let cargo = |arguments: &[&str]| -> Command {
        let mut cargo = program("cargo", arguments);
        cargo.env("PATH", &path);
        cargo
    };
    step("format", &mut cargo(&["fmt", "--all", "--check"]))?;
    let denied = ["--", "-D", "warnings"];
    let clippy = |arguments: &[&str]| cargo(&[&["clippy", "--quiet"], arguments, &denied].concat());
    step("clippy, host", &mut clippy(&["--workspace", "--all-targets"]))?;
    step("clippy, wasm", &mut clippy(&["--target", WASM, "--lib", "--test", "browser"]))?;
    deny(&["licenses", "bans", "sources"])?;
    let mut doc = cargo(&["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"]);
    step("documentation", doc.env("RUSTDOCFLAGS", "-D warnings"))?;
    // Every language of the repository, also those that releases do not have.
    let languages = languages()?.join(",");
    step("native tests", &mut cargo(&["test", "--quiet", "--workspace", "--features", &languages]))?;

    let mut in_browser = cargo(&["test", "--target", WASM, "--test", "browser"]);
    in_browser.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    step("component tests in Chromium", &mut in_browser)?;

    // A vendor may ship one language alone, whichever it is.
    for language in ["lang-en", "lang-fr"] {
        let alone =
            ["check", "--quiet", "--target", WASM, "--lib", "--no-default-features", "--features", language];
        step(&format!("build with {language} alone"), &mut cargo(&alone))?;
    }
    dist::run(&[])?;
    budget::check(&dist::weights(&root().join("dist"))?)?;
    let pseudo = dist::pseudo()?;
    let mut end_to_end = engines::tests("chromium");
    end_to_end.env("SIP_COMPARE_PSEUDO", &pseudo).envs(servers).envs(wikis).envs(browser.places());
    step("end-to-end tests in Chromium", &mut end_to_end)?;
    for (engine, places) in others {
        let mut core = engines::tests(engine);
        core.args(engines::CORE.map(engines::path)).env("SIP_COMPARE_PSEUDO", &pseudo).envs(places);
        step(&format!("the core of the end-to-end tests in {engine}"), &mut core)?;
    }
    println!("\nevery check passed in {:.0} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// Asks the database of known vulnerabilities about every crate: from the network, so a command of its own.
pub(crate) fn advisories(_: &[String]) -> Outcome {
    deny(&["advisories"])
}

/// Holds what is built from against deny.toml.
fn deny(what: &[&str]) -> Outcome {
    let path = tools::for_denying()?;
    let mut deny = program("cargo", &["deny", "--workspace", "--locked", "check", "--hide-inclusion-graph"]);
    deny.args(["-D", "unmatched-skip"]); // an exception that nothing needs any more
    step(&format!("what is built from: {}", what.join(", ")), deny.args(what).env("PATH", path))
}

/// Takes the pictures of docs/ anew; they are looked at, not compared.
pub(crate) fn screenshots(_: &[String]) -> Outcome {
    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    let browser = browser::chromium()?;
    let wikis = wikis::places()?;
    dist::run(&[])?;
    let mut take = program("node", &["screenshots.mjs", "../../docs", "../../target/screenshots"]);
    take.current_dir(root().join("tests/e2e")).envs(wikis).envs(browser.places());
    step("taking the pictures", &mut take)
}

/// The feature of every file in assets/locales.
fn languages() -> Result<Vec<String>, String> {
    let folder = root().join("assets/locales");
    let files = std::fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let feature = |tag: &str| format!("sip_compare/lang-{}", tag.to_lowercase());
    Ok(names.filter_map(|name| name.strip_suffix(".toml").map(feature)).collect())
}
