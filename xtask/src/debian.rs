//! Programs from Debian's packages, for the tests: installed where that is permitted without being asked.

use std::fs;
use std::path::Path;

use crate::shell::{on_path, output, program, step};

/// Installs `packages` with apt; if that is not permitted, the error says what to install.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<(), String> {
    let names = packages.join(" ");
    let Some(apt) = apt() else {
        return Err(format!("{why}: install the packages {names} (Debian, Ubuntu)"));
    };
    update(&apt)?;
    let options = ["install", "-y", "-qq", "--no-install-recommends"];
    let arguments = [&apt[1..], &options, packages].concat();
    step(
        &format!("installing {names} with apt"),
        program(apt[0], &arguments).env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

/// Whether all of `packages` are installed.
pub(crate) fn has(packages: &[&str]) -> bool {
    let options = ["--show", "--showformat", "${db:Status-Abbrev}\n"];
    let states = output(&mut program("dpkg-query", &[&options, packages].concat()));
    states.is_some_and(|states| states.lines().all(|state| state.starts_with("ii")))
}

/// Puts the files of `package` into `folder`, and what the package says of itself into `DEBIAN` there; installs nothing.
pub(crate) fn unpack(package: &str, folder: &Path, why: &str) -> Result<(), String> {
    if on_path("apt-get").is_none() || on_path("dpkg-deb").is_none() {
        return Err(format!("{why}: it is taken from the package {package} of Debian or Ubuntu"));
    }
    if let Some(apt) = apt() {
        update(&apt)?;
    }
    // Beside the folder until all is there: a half of it would be taken for the whole.
    let part = folder.with_extension("part");
    let failed = |why: std::io::Error| format!("{}: {why}", part.display());
    if part.exists() {
        fs::remove_dir_all(&part).map_err(failed)?;
    }
    fs::create_dir_all(&part).map_err(failed)?;
    // Into a folder of this user, where apt's own user may not write.
    let download = ["-o", "APT::Sandbox::User=", "download", "-qq", package];
    step(&format!("fetching the package {package}"), program("apt-get", &download).current_dir(&part))?;
    let mut files = fs::read_dir(&part).map_err(failed)?.flatten().map(|file| file.path());
    let file = files.next().ok_or_else(|| format!("{why}: apt-get has fetched nothing"))?;
    let whole = part.join("whole");
    let [from, to] = [file.to_string_lossy(), whole.to_string_lossy()];
    step(
        &format!("unpacking {package}"),
        &mut program("dpkg-deb", &["--raw-extract", from.as_ref(), to.as_ref()]),
    )?;
    fs::rename(&whole, folder).map_err(failed)?;
    fs::remove_dir_all(&part).map_err(failed)
}

/// The packages that an unpacked package depends on: the first of alternatives, whatever the version.
pub(crate) fn dependencies(folder: &Path) -> Result<Vec<String>, String> {
    let file = folder.join("DEBIAN/control");
    let text = fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
    let named = text.lines().find_map(|line| line.strip_prefix("Depends:")).unwrap_or_default();
    Ok(named.split(',').filter_map(|one| one.split_whitespace().next()).map(str::to_string).collect())
}

fn update(apt: &[&str]) -> Result<(), String> {
    step("updating the package lists", &mut program(apt[0], &[&apt[1..], &["update", "-qq"]].concat()))
}

/// How to call apt-get, if this user may install packages without being asked.
fn apt() -> Option<Vec<&'static str>> {
    on_path("apt-get")?;
    if output(&mut program("id", &["-u"])).as_deref() == Some("0") {
        return Some(vec!["apt-get"]);
    }
    output(&mut program("sudo", &["-n", "true"])).map(|_| vec!["sudo", "-n", "apt-get"])
}
