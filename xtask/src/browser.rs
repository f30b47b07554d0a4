//! The browsers of the tests, with their drivers.

use std::env;
use std::path::{Path, PathBuf};

use crate::shell::on_path;
use crate::{debian, tools};

/// A browser and the driver that belongs to it.
pub(crate) struct Browser {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// A variable for the tests, and the program it names.
pub(crate) type Place = (&'static str, PathBuf);

/// The names under which Chromium and Firefox are known.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

/// Finds Chromium and its driver, or installs them with apt where that is permitted.
///
/// `CHROME` and `CHROMEDRIVER` name other ones.
pub(crate) fn chromium() -> Result<Browser, String> {
    const WHY: &str =
        "Chromium and its driver are needed for the browser tests, or their names in CHROME and CHROMEDRIVER";
    let find = || {
        Some(Browser {
            browser: find("CHROME", &CHROMIUM)?,
            driver: find("CHROMEDRIVER", &["chromedriver"])?,
        })
    };
    found(find, &["chromium", "chromium-driver"], WHY)
}

impl Browser {
    /// What the tests are told of Chromium.
    pub(crate) fn places(&self) -> Vec<Place> {
        vec![("CHROME", self.browser.clone()), ("CHROMEDRIVER", self.driver.clone())]
    }
}

/// Finds Firefox, or installs it with apt where that is permitted, and builds its driver where it is not there.
///
/// `FIREFOX` and `GECKODRIVER` name other ones.
pub(crate) fn firefox() -> Result<Vec<Place>, String> {
    const WHY: &str = "Firefox is needed for the browser tests, or its name in FIREFOX";
    let browser = found(|| find("FIREFOX", &FIREFOX), &["firefox-esr"], WHY)?;
    let driver = named("GECKODRIVER").map_or_else(tools::geckodriver, Ok)?;
    Ok(vec![("FIREFOX", browser), ("GECKODRIVER", driver)])
}

/// Finds WebKitGTK's small browser, its driver and a screen for it, or installs them with apt where that is permitted.
///
/// `MINIBROWSER`, `WEBKITWEBDRIVER` and `XVFB` name other ones.
pub(crate) fn webkit() -> Result<Vec<Place>, String> {
    const WHY: &str = "WebKitGTK, its driver and Xvfb are needed for the browser tests, or their names in MINIBROWSER, WEBKITWEBDRIVER and XVFB";
    let find = || {
        Some(vec![
            ("MINIBROWSER", find("MINIBROWSER", &["MiniBrowser"]).or_else(mini_browser)?),
            ("WEBKITWEBDRIVER", find("WEBKITWEBDRIVER", &["WebKitWebDriver"])?),
            ("XVFB", find("XVFB", &["Xvfb"])?),
        ])
    };
    found(find, &["webkit2gtk-driver", "xvfb"], WHY)
}

/// Debian keeps it beside its library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: &Path| -> Vec<PathBuf> {
        let entries = folder.read_dir().into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let machines = folders(Path::new("/usr/lib"));
    let machines = machines.iter().filter(|folder| folder.to_string_lossy().contains("-linux-gnu"));
    let mut all: Vec<PathBuf> =
        machines.flat_map(|folder| folders(folder)).map(|folder| folder.join("MiniBrowser")).collect();
    all.sort();
    all.into_iter().find(|file| file.is_file())
}

/// What `find` finds, after `packages` have been installed if need be.
fn found<Found>(find: impl Fn() -> Option<Found>, packages: &[&str], why: &str) -> Result<Found, String> {
    if let Some(found) = find() {
        return Ok(found);
    }
    debian::install(packages, why)?;
    find().ok_or_else(|| why.to_string())
}

fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    named(variable).or_else(|| names.iter().find_map(|name| on_path(name)))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}
