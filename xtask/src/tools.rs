//! The tools that the build needs: found where they are, installed where they are not.
//!
//! What is installed goes to a folder of this project in the user's cache, one folder a version:
//! nothing else on the machine changes, and a second checkout finds it there.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::shell::{on_path, output, path_with, program, root, step};

/// A tool that `cargo install` builds.
struct Tool {
    name: &'static str,
    krate: &'static str,
    /// Keep in step with Trunk.toml; wasm-bindgen with Cargo.toml too.
    version: &'static str,
    /// Unoptimised builds: these tools wait for other programs most of the time.
    arguments: &'static [&'static str],
}

const TRUNK: Tool = Tool {
    name: "trunk",
    krate: "trunk",
    version: "0.21.14", // 0.22 needs a newer compiler than rust-toolchain.toml names
    arguments: &["--locked", "--no-default-features", "--features", "rustls"],
};

const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    krate: "wasm-bindgen-cli",
    version: "0.2.130", // the glue and the module speak one version's protocol, to the last digit
    arguments: &[],     // its lock file names a crate version that the index does not have
};

const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    krate: "cargo-deny",
    version: "0.20.2", // the one whose words deny.toml is written in
    arguments: &["--locked"],
};

const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    krate: "geckodriver",
    version: "0.37.1", // the one that the tests in Firefox were written with
    arguments: &["--locked"],
};

/// Node 20 is the oldest whose test runner the end-to-end tests use.
const NODE: u32 = 20;

/// Makes sure of trunk and wasm-bindgen; returns the PATH on which they are.
pub(crate) fn for_building() -> Result<OsString, String> {
    target()?;
    let folders = [tool(&TRUNK)?, tool(&WASM_BINDGEN)?];
    path_with(&folders)
}

/// The same, and wasm-opt and esbuild for the release.
pub(crate) fn for_release() -> Result<OsString, String> {
    let building = for_building()?;
    node()?;
    let bin = packages("xtask", "wasm-opt (binaryen), esbuild")?;
    let folders: Vec<PathBuf> = [bin].into_iter().chain(env::split_paths(&building)).collect();
    path_with(&folders)
}

/// Makes sure of cargo-deny; returns the PATH on which it is.
pub(crate) fn for_denying() -> Result<OsString, String> {
    path_with(&[tool(&CARGO_DENY)?])
}

/// Makes sure of the driver of Firefox; returns where it is.
pub(crate) fn geckodriver() -> Result<PathBuf, String> {
    Ok(tool(&GECKODRIVER)?.join(GECKODRIVER.name))
}

/// Makes sure of Node.js.
pub(crate) fn node() -> Result<(), String> {
    let version = output(&mut program("node", &["--version"]));
    let major = version
        .as_deref()
        .and_then(|text| text.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE => Ok(()),
        Some(major) => {
            Err(format!("Node.js {major} is too old: install Node.js {NODE} or newer (nodejs.org)"))
        }
        None => Err(format!("Node.js is missing: install Node.js {NODE} or newer with npm (nodejs.org)")),
    }
}

/// Installs the npm packages that `folder` pins, and returns the folder of their programs.
pub(crate) fn packages(folder: &str, what: &str) -> Result<PathBuf, String> {
    let folder = root().join(folder);
    let modules = folder.join("node_modules");
    let lock = |path: &Path| std::fs::read(path).unwrap_or_default();
    // npm keeps no stamp that says which lock file it installed: this copy does.
    let stamp = modules.join(".installed-lock.json");
    let wanted = lock(&folder.join("package-lock.json"));
    if lock(&stamp) != wanted {
        let mut npm = program("npm", &["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        step(&format!("installing {what} with npm"), npm.current_dir(&folder))?;
        std::fs::write(&stamp, wanted).map_err(|why| format!("{}: {why}", stamp.display()))?;
    }
    Ok(modules.join(".bin"))
}

/// The wasm target: rustup adds it by itself where it manages the toolchain.
fn target() -> Result<(), String> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = output(&mut program("rustc", &["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        return Err(format!(
            "the Rust target {TARGET} is missing and rustup is not there to add it: install rustup"
        ));
    }
    step("installing the wasm target", &mut program("rustup", &["target", "add", TARGET]))
}

/// The folder of a tool of the right version.
fn tool(tool: &Tool) -> Result<PathBuf, String> {
    let is_right = |file: &Path| {
        let text = output(&mut program(file, &["--version"]));
        text.is_some_and(|text| text.split_whitespace().any(|word| word == tool.version))
    };
    if let Some(found) = on_path(tool.name).filter(|file| is_right(file)) {
        return Ok(found.parent().map_or_else(PathBuf::new, Path::to_path_buf));
    }
    let home = cache()?.join(format!("{}-{}", tool.krate, tool.version));
    let bin = home.join("bin");
    if !is_right(&bin.join(tool.name)) {
        println!("{} {} is not there: building it into {}", tool.name, tool.version, home.display());
        let wanted = format!("{}@{}", tool.krate, tool.version);
        let home = home.to_string_lossy().into_owned();
        let start = Instant::now();
        let mut cargo = program("cargo", &["install", "--quiet", "--debug", "--root", &home, &wanted]);
        step(&format!("installing {wanted}, some minutes"), cargo.args(tool.arguments))?;
        println!("installed {wanted} in {:.0} s", start.elapsed().as_secs_f64());
    }
    Ok(bin)
}

/// The folder of this project in the user's cache.
pub(crate) fn cache() -> Result<PathBuf, String> {
    let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || {
        env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(|home| Path::new(&home).join(".cache"))
    };
    let base = base.filter(|folder| folder.is_absolute()).or_else(home);
    Ok(base
        .ok_or("neither XDG_CACHE_HOME nor HOME is set: there is no place for the tools")?
        .join("sip-compare"))
}
