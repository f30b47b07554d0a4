//! `cargo xtask size`: what weighs what, in the release and in its module.

use std::env;
use std::io::stderr;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::shell::{program, root, step};
use crate::small::small;
use crate::{Outcome, budget, dist, tools};

const USAGE: &str = "\
cargo xtask size             builds the release and says what weighs what
  --json                     the same as JSON, and nothing else on standard output
  --dist FOLDER              looks at this release folder instead of building one
  --set-budget               writes what it weighs now and 2 % into bench/size-budget.toml";

/// Builds, then says what weighs what.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let has = |name: &str| arguments.iter().any(|one| one == name);
    let folder = arguments.iter().position(|one| one == "--dist").map(|at| arguments.get(at + 1));
    let folder = match folder {
        Some(None) => return Err(format!("--dist lacks its folder.\n\n{USAGE}")),
        Some(Some(folder)) => Some(PathBuf::from(folder)),
        None => None,
    };
    if has("--help") {
        println!("{USAGE}");
        return Ok(());
    }
    if let Some(other) = arguments.iter().find(|one| {
        !["--json", "--dist", "--set-budget", "--build"].contains(&one.as_str())
            && folder.as_deref() != Some(Path::new(one))
    }) {
        return Err(format!("“{other}” is no option; nothing is weighed.\n\n{USAGE}"));
    }
    let release = folder.clone().unwrap_or_else(|| root().join("dist"));
    if has("--json") && !has("--build") {
        // Builders tell what they do on standard output, which is kept for the JSON.
        let this = env::current_exe().map_err(|why| why.to_string())?;
        let mut again = program(this, &["size", "--build"]);
        if let Some(folder) = &folder {
            again.arg("--dist").arg(folder);
        }
        let built = again.stdout(Stdio::from(stderr())).status().map_err(|why| why.to_string())?;
        return if built.success() { tell(&release, true) } else { Err("the build failed".into()) };
    }
    let path = tools::for_release()?;
    tools::packages("bench", "React, Preact, Vite")?;
    if folder.is_none() {
        dist::run(&[])?;
    }
    if has("--set-budget") {
        return budget::set(&dist::weights(&release)?);
    }
    with_names(&path)?;
    if has("--build") { Ok(()) } else { tell(&release, false) }
}

/// Builds the module as it ships, but with the names of its functions.
fn with_names(path: &std::ffi::OsStr) -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let home = root().join("target/size");
    let mut cargo = program(
        "cargo",
        &["build", "--release", "--features", "split", "--lib", "--target", TARGET, "--quiet"],
    );
    // A folder of its own: a module with names must not be taken for that of a release.
    small(&mut cargo, &root())?
        .env("CARGO_TARGET_DIR", &home)
        .env("CARGO_PROFILE_RELEASE_STRIP", "none")
        .env("PATH", path);
    step("building the module with names", &mut cargo)?;
    let built = home.join(TARGET).join("release/sip_compare.wasm");
    let mut bind = program("wasm-bindgen", &["--target", "web", "--out-dir"]);
    step("its glue", bind.arg(&home).arg(&built).env("PATH", path))?;
    let mut optimise = program("wasm-opt", &["-Oz", "--debuginfo", "--strip-producers"]);
    optimise.arg(home.join("sip_compare_bg.wasm")).arg("-o").arg(named());
    step("making it small", optimise.env("PATH", path))
}

fn named() -> PathBuf {
    root().join("target/size/named.wasm")
}

fn tell(release: &Path, json: bool) -> Outcome {
    let mut node = program("node", &[]);
    node.arg(root().join("bench/size.mjs")).arg(release).arg(named());
    if json {
        node.arg("--json");
    }
    let told = node.status().map_err(|why| format!("node: {why}"))?;
    if !told.success() {
        return Err("what weighs what could not be told. The lines above say why".into());
    }
    if json { Ok(()) } else { budget::tell(&dist::weights(release)?) }
}
