//! `sbom.cdx.json`: which crates are in the module of a release, as a CycloneDX bill of materials.
//!
//! cargo-cyclonedx 0.5.9 was tried instead. It lists what cargo resolves for every form of the package: of 89 crates 31 are
//! macros or of the tests alone, and none of their code is in the module; and it writes the folder of this machine and a time
//! into the file, so that two builds would differ. `cargo tree` knows the crates of one target and one set of features.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::Outcome;
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

/// Writes the bill into the release folder.
pub(crate) fn write(folder: &Path, features: &[&str]) -> Outcome {
    let tree = [
        &["tree", "--locked", "--package", "sip_compare", "--target", "wasm32-unknown-unknown"],
        &["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "|{p}|{l}|"],
        features,
    ]
    .concat();
    let tree = output(&mut program("cargo", &tree)).ok_or("cargo tree does not say what is in the module")?;
    let lock = fs::read_to_string(root().join("Cargo.lock")).map_err(|why| format!("Cargo.lock: {why}"))?;
    let compiler = output(&mut program("rustc", &["--version"])).unwrap_or_default();
    let compiler = compiler.split(' ').nth(1).ok_or("rustc does not say its version")?;
    let bill = bill(&read(&tree)?, &lock, compiler)?;
    let file = folder.join("sbom.cdx.json");
    fs::write(&file, bill).map_err(|why| format!("{}: {why}", file.display()))
}

/// Each crate and those it depends on; the widget itself, which depends on all, comes first in the tree.
fn read(tree: &str) -> Result<(Part, BTreeMap<Part, BTreeSet<Part>>), String> {
    let mut above: Vec<Part> = Vec::new();
    let mut found: BTreeMap<Part, BTreeSet<Part>> = BTreeMap::new();
    for line in tree.lines() {
        let mut fields = line.split('|');
        let mut next = || fields.next().ok_or(format!("cargo tree: “{line}” is not understood"));
        let (depth, package, licence) = (next()?, next()?, next()?);
        let depth: usize = depth.parse().map_err(|_| format!("cargo tree: “{line}” has no depth"))?;
        let (name, version) =
            package.split_once(" v").ok_or(format!("cargo tree: “{line}” has no version"))?;
        // What follows the version is where a crate of this workspace stands.
        let version = version.split(' ').next().unwrap_or_default();
        // The slash is how older crates write "or"; SPDX does not know it.
        let licence = licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ");
        let part = Part { name: name.into(), version: version.into(), licence };
        above.truncate(depth);
        if let Some(parent) = above.last() {
            found.entry(parent.clone()).or_default().insert(part.clone());
        }
        found.entry(part.clone()).or_default();
        above.push(part);
    }
    let widget = above.into_iter().next().ok_or("cargo tree has said nothing")?;
    Ok((widget, found))
}

fn bill(
    (widget, crates): &(Part, BTreeMap<Part, BTreeSet<Part>>),
    lock: &str,
    compiler: &str,
) -> Result<String, String> {
    let library = Part { name: "std".into(), version: compiler.into(), licence: "MIT OR Apache-2.0".into() };
    let mut components = Vec::new();
    for part in crates.keys().filter(|part| *part != widget) {
        let sum = checksum(lock, part).ok_or(format!("Cargo.lock has no checksum of {}", part.name))?;
        components
            .push(component(part, &format!(r#" "hashes": [{{ "alg": "SHA-256", "content": "{sum}" }}],"#)));
    }
    components.push(component(
        &library,
        r#" "description": "Rust's own library, of the compiler of the release","#,
    ));
    let quoted = |part: &Part| format!(r#""{}""#, part.purl());
    let edges: Vec<String> = crates
        .iter()
        .map(|(part, wants)| {
            let wants: Vec<String> = wants.iter().chain([&library]).map(quoted).collect();
            format!(r#"    {{ "ref": {}, "dependsOn": [{}] }}"#, quoted(part), wants.join(", "))
        })
        .collect();
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

/// What Cargo.lock says a crate's archive is to have.
fn checksum(lock: &str, part: &Part) -> Option<String> {
    let start = format!("name = \"{}\"\nversion = \"{}\"\n", part.name, part.version);
    let block = lock.split("[[package]]\n").find(|block| block.starts_with(&start))?;
    let (_, sum) = block.split_once("checksum = \"")?;
    Some(sum.split('"').next()?.to_string())
}
