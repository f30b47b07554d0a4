//! SECURITY.md promises what a test holds us to.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::Path;

#[test]
fn every_promise_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let rows: Vec<&str> =
        text.lines().filter(|line| line.starts_with("| ") && !line.contains("| test |")).collect();
    assert!(rows.len() > 5);
    for row in rows {
        let cell = row.trim_end_matches('|').rsplit('|').next().unwrap();
        let names: Vec<&str> = cell.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "{row}: it names no test");
        for name in names {
            let file =
                if name.contains('.') { name.to_string() } else { format!("tests/e2e/{name}.test.mjs") };
            assert!(root.join(&file).is_file(), "{row}: there is no {file}");
        }
    }
}
