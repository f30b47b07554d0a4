//! Programs from Debian's packages, for the tests: installed where that is permitted without being asked.

use crate::shell::{on_path, output, program, step};

/// Installs `packages` with apt; if that is not permitted, the error says what to install.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<(), String> {
    let names = packages.join(" ");
    let Some(apt) = apt() else {
        return Err(format!("{why}: install the packages {names} (Debian, Ubuntu)"));
    };
    let run = |title: &str, arguments: &[&str]| {
        let all: Vec<&str> = apt.iter().copied().chain(arguments.iter().copied()).collect();
        step(title, program(all[0], &all[1..]).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    run("updating the package lists", &["update", "-qq"])?;
    let options = ["install", "-y", "-qq", "--no-install-recommends"];
    run(&format!("installing {names} with apt"), &[&options, packages].concat())
}

/// How to call apt-get, if this user may install packages without being asked.
fn apt() -> Option<Vec<&'static str>> {
    on_path("apt-get")?;
    if output(&mut program("id", &["-u"])).as_deref() == Some("0") {
        return Some(vec!["apt-get"]);
    }
    output(&mut program("sudo", &["-n", "true"])).map(|_| vec!["sudo", "-n", "apt-get"])
}
