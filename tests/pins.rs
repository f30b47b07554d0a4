//! What is built from is named exactly: each version once, with the reason why it is pinned there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::Path;

use toml::{Table, Value};

fn text(file: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}

fn manifest(file: &str) -> Table {
    text(file).parse().unwrap_or_else(|why| panic!("{file}: {why}"))
}

/// The manifests of the workspace, its own first.
fn manifests() -> Vec<(String, Table)> {
    let root = manifest("Cargo.toml");
    let members = root["workspace"]["members"].as_array().unwrap().clone();
    let files = members.iter().map(|member| format!("{}/Cargo.toml", member.as_str().unwrap()));
    let others: Vec<_> = files.map(|file| (file.clone(), manifest(&file))).collect();
    [("Cargo.toml".to_string(), root)].into_iter().chain(others).collect()
}

/// Every table of dependencies in a manifest, also those of one target.
fn dependencies(table: &Table) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (name, value) in table.iter().filter(|(name, _)| *name != "workspace") {
        let Some(inside) = value.as_table() else { continue };
        if name.ends_with("dependencies") {
            found.extend(inside.iter().map(|(name, value)| (name.clone(), value.clone())));
        } else {
            found.extend(dependencies(inside));
        }
    }
    found
}

/// `1.2.3`, with nothing before or after.
fn exact(version: &str) -> bool {
    let numbers: Vec<&str> = version.split('.').collect();
    numbers.len() == 3 && numbers.iter().all(|one| one.parse::<u32>().is_ok())
}

/// The line before the pin of `name` is a comment, which says why.
fn has_reason(name: &str) -> bool {
    let text = text("Cargo.toml");
    let (_, pins) = text.split_once("[workspace.dependencies]").unwrap();
    let lines: Vec<&str> = pins.lines().collect();
    let at = lines.iter().position(|line| line.starts_with(&format!("{name} = "))).unwrap();
    lines[at - 1].starts_with("# ")
}

#[test]
fn every_crate_is_pinned_once_with_its_reason() {
    let root = manifest("Cargo.toml");
    for (name, value) in root["workspace"]["dependencies"].as_table().unwrap() {
        let version = value.as_str().or_else(|| value.get("version")?.as_str()).unwrap();
        let pinned = version.strip_prefix('=').is_some_and(exact);
        assert!(pinned, "Cargo.toml: {name} is {version}: write =x.y.z");
        assert!(has_reason(name), "Cargo.toml: {name}: say why, one line above");
    }
    for (file, table) in manifests() {
        for (name, value) in dependencies(&table) {
            let there = value.get("workspace").or(value.get("path"));
            assert!(
                there.is_some(),
                "{file}: {name}: the version stands in Cargo.toml; write workspace = true"
            );
        }
    }
}

#[test]
fn every_npm_package_is_pinned_with_its_reason() {
    for file in ["xtask/package.json", "tests/e2e/package.json", "bench/package.json"] {
        let package: serde_json::Value = serde_json::from_str(&text(file)).unwrap();
        let wanted = package["devDependencies"].as_object().unwrap();
        for (name, version) in wanted {
            assert!(exact(version.as_str().unwrap()), "{file}: {name} is {version}: write x.y.z");
        }
        let names: Vec<_> = package["why"].as_object().unwrap().keys().collect();
        assert_eq!(names, wanted.keys().collect::<Vec<_>>(), "{file}: one reason a package, in `why`");
    }
}

#[test]
fn every_python_package_is_pinned() {
    let file = "tests/e2e/requirements.txt";
    let text = text(file);
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        assert!(line.contains("=="), "{file}: {line}: write ==");
    }
}

#[test]
fn the_tools_fit_the_crates() {
    let root = manifest("Cargo.toml");
    let wasm_bindgen =
        root["workspace"]["dependencies"]["wasm-bindgen"].as_str().unwrap().trim_start_matches('=');
    // A release has switches of the compiler that may mean something else in another version.
    let compiler = manifest("rust-toolchain.toml");
    assert!(compiler["toolchain"]["channel"].as_str().is_some_and(exact), "rust-toolchain.toml: x.y.z");
    let trunk = manifest("Trunk.toml");
    assert_eq!(trunk["tools"]["wasm_bindgen"].as_str(), Some(wasm_bindgen), "Trunk.toml");
    let tool = format!(r#"version: "{wasm_bindgen}", //"#);
    assert!(text("xtask/src/tools.rs").contains(&tool), "xtask/src/tools.rs has no `{tool}`");
    let wasm_opt = trunk["tools"]["wasm_opt"].as_str().unwrap().replace("version_", "");
    let binaryen = format!(r#""binaryen": "{wasm_opt}."#);
    assert!(text("xtask/package.json").contains(&binaryen), "xtask/package.json has no `{binaryen}`");
    for line in text("xtask/src/tools.rs").lines().map(str::trim).filter(|line| line.contains("version: \""))
    {
        let version = line.split("version: \"").nth(1).unwrap().split('"').next().unwrap();
        assert!(exact(version) && line.contains("\", // "), "xtask/src/tools.rs: {line}: x.y.z and why");
    }
}

#[test]
fn no_crate_may_write_unsafe_code() {
    let root = manifest("Cargo.toml");
    assert_eq!(root["workspace"]["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    for (file, table) in manifests() {
        // It is inherited by every target of the crate: library, programs, tests and build script.
        assert_eq!(table["lints"]["workspace"].as_bool(), Some(true), "{file}: [lints] workspace = true");
    }
}
