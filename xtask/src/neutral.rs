//! The same module wherever it is built: what the compiler writes down about source files would name folders of this machine.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{output, program};

/// Flags that replace the folders of this machine in what is built at `folder`.
///
/// Whoever has set flags of their own gets a release without them: it is to be the one that others build.
pub(crate) fn flags(folder: &Path) -> Result<Vec<String>, String> {
    // The last that fits wins: `target` lies within the folder of the sources unless somebody has moved it.
    let mut places = vec![(folder.to_path_buf(), ".")];
    places.push((target(folder)?, "target"));
    places.extend(crates()?.into_iter().map(|folder| (folder, "crates")));
    places.push((library(folder)?, "rust"));
    let flag = |(from, to): &(PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    Ok(places.iter().map(flag).collect())
}

/// Where cargo builds: it may have been told another place than the folder of the sources.
fn target(folder: &Path) -> Result<PathBuf, String> {
    let mut cargo = program("cargo", &["metadata", "--format-version", "1", "--no-deps", "--offline"]);
    let told = output(cargo.current_dir(folder)).unwrap_or_default();
    let (_, rest) = told.split_once(r#""target_directory":""#).ok_or("cargo does not say where it builds")?;
    let path = rest.split('"').next().unwrap_or_default();
    Ok(PathBuf::from(path.replace(r"\\", r"\")))
}

/// Where the sources of the standard library are, which a release compiles too.
pub(crate) fn library(folder: &Path) -> Result<PathBuf, String> {
    let mut rustc = program("rustc", &["--print", "sysroot"]);
    let toolchain = output(rustc.current_dir(folder)).ok_or("rustc does not say where it is")?;
    Ok(Path::new(&toolchain).join("lib/rustlib/src/rust"))
}

/// The folders that hold the sources of crates, one a registry; its name would betray which mirror they came from.
fn crates() -> Result<Vec<PathBuf>, String> {
    let sources = home()?.join("registry/src");
    // None is there before the first crate is: the caller fetches first.
    let registries = fs::read_dir(&sources).map_err(|why| format!("{}: {why}", sources.display()))?;
    Ok(registries.flatten().map(|one| one.path()).collect())
}

/// Where cargo keeps its crates.
pub(crate) fn home() -> Result<PathBuf, String> {
    let own = |name: &str| env::var_os(name).map(|home| Path::new(&home).join(".cargo"));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| own("HOME")).or_else(|| own("USERPROFILE")).ok_or_else(|| "CARGO_HOME is unknown".into())
}
