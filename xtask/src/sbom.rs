//! `sbom.cdx.json`: which crates are in the module of a release, as a CycloneDX bill of materials.
//!
//! cargo-cyclonedx 0.5.9 was tried instead. It lists what cargo resolves for every form of the package: of 89 crates 31 are
//! macros or of the tests alone, and none of their code is in the module; it does not know the crates of the standard library,
//! which is compiled with the module; and it writes the folder of this machine and a time into the file, so that two builds
//! would differ. `cargo tree` knows the crates of one target and one set of features.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::neutral;
use crate::shell::{output, program, root};

/// A crate in the module. Its place in the list is that of its name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
}

impl Part {
    /// The address of a package, which is its name in this file too.
    fn purl(&self) -> String {
        let Part { name, version, .. } = self;
        let kind = match name.as_str() {
            "std" => "generic/rust-",
            "sip_compare" => "generic/", // it is on no registry of crates
            _ => "cargo/",
        };
        format!("pkg:{kind}{name}@{version}")
    }
}

/// What depends on what.
type Edges = BTreeMap<Part, BTreeSet<Part>>;

/// Writes the bill into the release folder.
pub(crate) fn write(folder: &Path, features: &[&str]) -> Outcome {
    let read_file =
        |file: &Path| fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()));
    let ours = root();
    // It is compiled with the module, from sources of its own with a lock file of their own.
    let theirs = neutral::library(&ours)?.join("library");
    let (widget, mut crates) = tree(&ours, "sip_compare", features, env!("CARGO_PKG_VERSION"))?;
    let (library, more) =
        tree(&theirs, "std", &["--no-default-features", "--features", "optimize_for_size"], &compiler()?)?;
    for (part, wants) in more {
        crates.entry(part).or_default().extend(wants);
    }
    crates.entry(widget.clone()).or_default().insert(library);
    let locks = read_file(&ours.join("Cargo.lock"))? + &read_file(&theirs.join("Cargo.lock"))?;
    let file = folder.join("sbom.cdx.json");
    fs::write(&file, bill(&widget, &crates, &locks)?).map_err(|why| format!("{}: {why}", file.display()))
}

/// The version of the compiler, which is that of its library.
fn compiler() -> Result<String, String> {
    let told = output(&mut program("rustc", &["--version"])).unwrap_or_default();
    Ok(told.split(' ').nth(1).ok_or("rustc does not say its version")?.to_string())
}

/// The crate `name` at `folder` with all that it brings into the module. The crates of its own repository count as itself.
fn tree(folder: &Path, name: &str, features: &[&str], version: &str) -> Result<(Part, Edges), String> {
    let mut cargo = program("cargo", &["tree", "--locked", "--package", name]);
    cargo.args([
        "--target",
        "wasm32-unknown-unknown",
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "depth",
    ]);
    cargo.args(["--format", "|{p}|{l}|"]).args(features).current_dir(folder);
    // The manifests of the library have keys that are not stable.
    let told = output(cargo.env("RUSTC_BOOTSTRAP", "1"))
        .ok_or(format!("cargo tree does not say what {name} brings"))?;
    let strange = |line: &str| format!("cargo tree: “{line}” is not understood");
    let (mut lines, mut licences) = (Vec::new(), BTreeSet::new());
    for line in told.lines() {
        let [depth, package, licence, ..] = line.split('|').collect::<Vec<_>>()[..] else {
            return Err(strange(line));
        };
        let (crate_name, version) = package.split_once(" v").ok_or_else(|| strange(line))?;
        // The slash is how older crates write "or"; SPDX does not know it.
        let licence = licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ");
        // What follows the version is the folder of a crate that comes from no registry.
        let own = version.contains(' ');
        if own {
            licences.insert(licence.clone());
        }
        let part = (!own).then(|| Part { name: crate_name.into(), version: version.into(), licence });
        lines.push((depth.parse::<usize>().map_err(|_| strange(line))?, part));
    }
    let licence = match licences.len() {
        1 => licences.into_iter().collect(),
        _ => licences.iter().map(|one| format!("({one})")).collect::<Vec<_>>().join(" AND "),
    };
    let top = Part { name: name.into(), version: version.into(), licence };
    Ok((top.clone(), edges(&top, lines)))
}

fn edges(top: &Part, lines: Vec<(usize, Option<Part>)>) -> Edges {
    let (mut above, mut found): (Vec<Part>, Edges) = (Vec::new(), Edges::new());
    for (depth, part) in lines {
        let part = part.unwrap_or_else(|| top.clone());
        above.truncate(depth);
        // The crates of a registry that the library builds on want its own ones in turn: that is no news.
        if let Some(parent) = above.last().filter(|_| part != *top) {
            found.entry(parent.clone()).or_default().insert(part.clone());
        }
        found.entry(part.clone()).or_default();
        above.push(part);
    }
    found
}

fn bill(widget: &Part, crates: &Edges, locks: &str) -> Result<String, String> {
    let mut components = Vec::new();
    for part in crates.keys().filter(|part| *part != widget) {
        let more = match (part.name.as_str(), checksum(locks, part)) {
            (_, Some(sum)) => format!(r#" "hashes": [{{ "alg": "SHA-256", "content": "{sum}" }}],"#),
            ("std", None) => {
                r#" "description": "Rust's own library, of the compiler of the release","#.into()
            }
            (name, None) => return Err(format!("no lock file has a checksum of {name}")),
        };
        components.push(component(part, &more));
    }
    let quoted = |part: &Part| format!(r#""{}""#, part.purl());
    let depends = |(part, wants): (&Part, &BTreeSet<Part>)| {
        let wants: Vec<String> = wants.iter().map(quoted).collect();
        format!(r#"    {{ "ref": {}, "dependsOn": [{}] }}"#, quoted(part), wants.join(", "))
    };
    let edges: Vec<String> = crates.iter().map(depends).collect();
    Ok(format!(
        r#"{{
  "bomFormat": "CycloneDX",
  "specVersion": "1.6",
  "version": 1,
  "metadata": {{
    "component":
{}
  }},
  "components": [
{}
  ],
  "dependencies": [
{}
  ]
}}
"#,
        component(widget, r#" "description": "sip_compare_bg.wasm and its glue","#),
        components.join(",\n"),
        edges.join(",\n")
    ))
}

fn component(part: &Part, more: &str) -> String {
    let Part { name, version, licence } = part;
    let purl = part.purl();
    format!(
        r#"    {{ "type": "library", "bom-ref": "{purl}", "name": "{name}", "version": "{version}",{more} "licenses": [{{ "expression": "{licence}" }}], "purl": "{purl}" }}"#
    )
}

/// What the lock files say a crate's archive is to have.
fn checksum(locks: &str, part: &Part) -> Option<String> {
    let start = format!("name = \"{}\"\nversion = \"{}\"\n", part.name, part.version);
    let block = locks.split("[[package]]\n").find(|block| block.starts_with(&start))?;
    let (_, sum) = block.split_once("checksum = \"")?;
    Some(sum.split('"').next()?.to_string())
}
