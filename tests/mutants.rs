//! The list of guards that `cargo xtask mutants` breaks is right: each can be broken in one place, and its test is there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

#[test]
fn each_guard_can_be_broken_in_one_place_and_names_a_test_that_is_there() {
    let list: toml::Table = read("tests/mutants.toml").parse().unwrap();
    let mut guards = BTreeSet::new();
    for mutant in list["mutant"].as_array().unwrap() {
        let [guard, file, from, to, test, name] =
            ["guard", "file", "from", "to", "test", "name"].map(|key| mutant[key].as_str().unwrap());
        assert!(guards.insert(guard), "{guard}: listed twice");
        assert_ne!(from, to, "{guard}: nothing changes");
        assert_eq!(read(file).matches(from).count(), 1, "{guard}: in {file}, of {from}");
        // A native test is named with its modules.
        let written = match name.rsplit_once("::") {
            Some((_, function)) => format!("fn {function}()"),
            None => name.to_string(),
        };
        assert!(read(test).contains(&written), "{guard}: {test} has no {written}");
    }
    assert!(guards.len() >= 10, "{guards:?}");
}
