//! The catalogue as JSON: what `cargo xtask catalogue` prints is what the schema describes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::process::Command;

use boon::{Compiler, Schemas};
use serde_json::Value;

fn printed() -> Value {
    let cargo = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "catalogue"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    serde_json::from_slice(&cargo.stdout).unwrap()
}

/// What the schema says about a catalogue; empty if it fits.
fn problems(catalogue: &Value) -> String {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let schema = compiler.compile("docs/catalogue.schema.json", &mut schemas).unwrap();
    schemas.validate(catalogue, schema).err().map(|why| why.to_string()).unwrap_or_default()
}

#[test]
fn the_printed_catalogue_fits_its_schema() {
    let catalogue = printed();
    assert_eq!(problems(&catalogue), "");
    assert_eq!(catalogue["codes"].as_array().unwrap().len(), 75);
    let busy = catalogue["codes"].as_array().unwrap().iter().find(|one| one["code"] == 486).unwrap();
    let reach = busy["facts"].as_array().unwrap().iter().find(|fact| fact["dimension"] == "Reach").unwrap();
    assert_eq!((&reach["value"], &reach["of"]), (&Value::from("EndSystem"), &Value::from("code")));
    assert_eq!(reach["sources"][0]["section"], "21.4.24");
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let mut catalogue = printed();
    catalogue["codes"][0]["facts"][0]["sources"] = Value::Array(Vec::new());
    assert!(problems(&catalogue).contains("/codes/0/facts/0/sources"), "a fact without source");
    let mut catalogue = printed();
    catalogue["codes"][0]["texts"]["en"]["gist"] = Value::from("cut off");
    assert!(problems(&catalogue).contains("/codes/0/texts/en/gist"), "a text cut off");
    assert!(!problems(&Value::Object(serde_json::Map::new())).is_empty(), "nothing at all");
}
