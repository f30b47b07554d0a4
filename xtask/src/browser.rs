//! The browser of the tests, with its driver.

use std::env;
use std::path::PathBuf;

use crate::debian;
use crate::shell::on_path;

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
    const WHY: &str =
        "Chromium and its driver are needed for the browser tests, or their names in CHROME and CHROMEDRIVER";
    debian::install(&["chromium", "chromium-driver"], WHY)?;
    find().ok_or_else(|| WHY.to_string())
}

fn find() -> Option<Browser> {
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    Some(Browser {
        browser: named("CHROME").or_else(|| BROWSERS.iter().find_map(|name| on_path(name)))?,
        driver: named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?,
    })
}
