//! The browser of the tests and its driver.

use std::env;
use std::path::PathBuf;

use crate::shell::{on_path, output, program, step};

/// A browser and the driver that belongs to it.
pub(crate) struct Browser {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// The names under which Chromium is known.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds Chromium and its driver, or installs them with apt where that is permitted.
///
/// `CHROME` and `CHROMEDRIVER` name other ones.
pub(crate) fn chromium() -> Result<Browser, String> {
    if let Some(found) = find() {
        return Ok(found);
    }
    const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];
    let missing = format!(
        "Chromium and its driver are needed for the browser tests: install the packages {} (Debian, Ubuntu), or \
         name the programs in CHROME and CHROMEDRIVER",
        PACKAGES.join(" and ")
    );
    let Some(apt) = apt() else { return Err(missing) };
    let run = |title: &str, arguments: &[&str]| {
        let all: Vec<&str> = apt.iter().copied().chain(arguments.iter().copied()).collect();
        step(title, program(all[0], &all[1..]).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    run("updating the package lists", &["update", "-qq"])?;
    let install = ["install", "-y", "-qq", "--no-install-recommends", PACKAGES[0], PACKAGES[1]];
    run("installing chromium and chromium-driver with apt", &install)?;
    find().ok_or(missing)
}

fn find() -> Option<Browser> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    Some(Browser {
        browser: named("CHROME").or_else(|| BROWSERS.iter().find_map(|name| on_path(name)))?,
        driver: named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?,
    })
}

/// How to call apt-get, if this user may install packages without being asked.
fn apt() -> Option<Vec<&'static str>> {
    on_path("apt-get")?;
    if output(&mut program("id", &["-u"])).as_deref() == Some("0") {
        return Some(vec!["apt-get"]);
    }
    output(&mut program("sudo", &["-n", "true"])).map(|_| vec!["sudo", "-n", "apt-get"])
}
