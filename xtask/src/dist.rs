//! `cargo xtask dist`: the release folder.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::guard;
use crate::shell::{output, program, root, step};
use crate::small::small;
use crate::{sbom, tools};

/// What esbuild makes smaller; trunk's own minifier gives up on the glue of wasm-bindgen. The last one is of the benchmark.
const MINIFIED: [&str; 12] = [
    "sip-compare.js",
    "sip_compare.js",
    "page.js",
    "page.css",
    "asked.js",
    "waiting.js",
    "waiting.css",
    "embed.js",
    "embed.css",
    "fallback.js",
    "plain.css",
    "empty_yew.js",
];

/// The module of a release: the words of each language are beside it.
const FEATURES: [&str; 2] = ["--features", "split"];

/// Builds `dist/` and says what each file weighs.
pub(crate) fn run(_: &[String]) -> Outcome {
    let path = tools::for_release()?;
    trunk("building dist/", &root(), &path, &FEATURES)?;
    let folder = root().join("dist");
    guard::put(&folder)?;
    let folder_name = folder.to_string_lossy().into_owned();
    pages("writing the words of each language", &["words", &folder_name])?;
    pages("writing the configurator", &["site", &folder_name])?;
    let cards = folder.join("cards").to_string_lossy().into_owned();
    pages(
        "writing the cards of the pairs that people ask about",
        &["card", "--asked", "--lang", "all", "--out", &cards],
    )?;
    minify(&folder, &path)?;
    let make = |title: &str, script: &str, more: &[&str]| {
        let script = root().join(script).to_string_lossy().into_owned();
        let arguments: Vec<&str> =
            [script.as_str(), &folder_name].into_iter().chain(more.iter().copied()).collect();
        step(title, program("node", &arguments).env("PATH", &path))
    };
    make("putting into the hosted page what it needs to be painted", "xtask/inline.mjs", &[])?;
    make("writing the single file", "xtask/single.mjs", &[])?;
    // One version for everything: that of the workspace's widget, which this crate shares.
    make("writing the npm package", "xtask/package.mjs", &[env!("CARGO_PKG_VERSION")])?;
    sbom::write(&folder, &FEATURES)?;
    // After everything that writes a file.
    make("writing what each file is to have", "xtask/integrity.mjs", &[])?;
    weigh(&folder)
}

/// Builds a folder with trunk as a release is built: the same bytes wherever that is.
pub(crate) fn trunk(title: &str, folder: &Path, path: &OsStr, more: &[&str]) -> Outcome {
    // The crates first: where they are is a part of the flags.
    step("fetching the crates", program("cargo", &["fetch", "--quiet", "--locked"]).current_dir(folder))?;
    let mut trunk = program("trunk", &["build", "--release"]);
    trunk.args(more).current_dir(folder).env("PATH", path);
    // trunk reads NO_COLOR as a flag and stops at any value but true and false.
    step(title, small(&mut trunk, folder)?.env_remove("NO_COLOR"))
}

/// Builds the release with the pseudo-language, for the tests, and says where it is.
pub(crate) fn pseudo() -> Result<PathBuf, String> {
    let path = tools::for_release()?;
    let folder = root().join("target/dist-pseudo");
    let name = folder.to_string_lossy().into_owned();
    trunk(
        "building with the pseudo-language",
        &root(),
        &path,
        &["--features", "lang-pseudo", "--dist", &name],
    )?;
    Ok(folder)
}

/// A release folder that somebody names; the commands run at the top of the repository, whoever calls them from elsewhere.
pub(crate) fn named(folder: &str) -> Result<PathBuf, String> {
    fs::canonicalize(folder).map_err(|why| format!("{folder}: {why}"))
}

/// The release folder that was named, or one that is built now.
pub(crate) fn or_built(named: Option<PathBuf>) -> Result<PathBuf, String> {
    match named {
        Some(folder) => Ok(folder),
        None => run(&[]).map(|()| root().join("dist")),
    }
}

/// A file of the release.
pub(crate) struct Weight {
    pub(crate) name: String,
    pub(crate) raw: u64,
    /// After `brotli -q 11`.
    pub(crate) brotli: u64,
}

/// Makes those files of [`MINIFIED`] smaller that a built folder has.
pub(crate) fn minify(folder: &Path, path: &OsStr) -> Outcome {
    for file in MINIFIED.iter().map(|name| folder.join(name)).filter(|file| file.is_file()) {
        let name = file.to_string_lossy().into_owned();
        let out = format!("--outfile={name}");
        let mut esbuild =
            program("esbuild", &[&name, "--minify", "--allow-overwrite", "--log-level=warning", &out]);
        let made = esbuild.env("PATH", path).status().map_err(|why| format!("esbuild: {why}"))?;
        if !made.success() {
            return Err(format!("esbuild could not minify {name}"));
        }
    }
    Ok(())
}

/// Prints each file of the release, raw and compressed.
fn weigh(folder: &Path) -> Outcome {
    println!("\n{:<24}{:>10}{:>14}", "dist/", "bytes", "brotli -q 11");
    let mut total = (0, 0);
    for Weight { name, raw, brotli } in weights(folder)? {
        total = (total.0 + raw, total.1 + brotli);
        println!("{name:<24}{raw:>10}{brotli:>14}");
    }
    println!("{:<24}{:>10}{:>14}", "all", total.0, total.1);
    Ok(())
}

/// What each file of a release weighs, by name.
pub(crate) fn weights(folder: &Path) -> Result<Vec<Weight>, String> {
    let files = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut weights = Vec::new();
    for file in files.flatten().map(|file| file.path()).filter(|file| file.is_file()) {
        let raw = fs::metadata(&file).map_err(|why| why.to_string())?.len();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        weights.push(Weight { name, raw, brotli: brotli(&file)? });
    }
    weights.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(weights)
}

/// The size after `brotli -q 11`, which Node.js has built in.
fn brotli(file: &Path) -> Result<u64, String> {
    let script = "const z=require('zlib');const b=require('fs').readFileSync(process.argv[1]);\
        const p={[z.constants.BROTLI_PARAM_QUALITY]:11,[z.constants.BROTLI_PARAM_SIZE_HINT]:b.length};\
        console.log(z.brotliCompressSync(b,{params:p}).length)";
    let size = output(&mut program("node", &["-e", script, &file.to_string_lossy()]));
    size.and_then(|text| text.parse().ok()).ok_or_else(|| format!("cannot compress {}", file.display()))
}

/// Runs the crate that draws pages and pictures natively; it links the widget itself.
fn pages(title: &str, arguments: &[&str]) -> Outcome {
    let mut cargo = program("cargo", &["run", "--quiet", "--package", "pages", "--"]);
    step(title, cargo.args(arguments))
}

/// Writes pictures and pages of pairs.
pub(crate) fn card(arguments: &[String]) -> Outcome {
    let mut cargo = program("cargo", &["run", "--quiet", "--package", "pages", "--", "card"]);
    let status = cargo.args(arguments).status().map_err(|why| why.to_string())?;
    if status.success() { Ok(()) } else { Err("nothing more than said above was written".into()) }
}

/// Prints the catalogue as JSON; the example that does it links the crate itself.
pub(crate) fn catalogue(_: &[String]) -> Outcome {
    let mut cargo = program("cargo", &["run", "--quiet", "--example", "catalogue"]);
    let status = cargo.status().map_err(|why| why.to_string())?;
    if status.success() { Ok(()) } else { Err("the catalogue could not be printed".into()) }
}
