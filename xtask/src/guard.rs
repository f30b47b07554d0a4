//! The glue of a release: what goes wrong inside the module does not spread (`assets/guard.js`).

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::shell::root;

/// Where the glue of wasm-bindgen 0.2.130 takes what the module offers.
const PLACE: &str = "wasm = instance.exports;";

/// Lets every way into the module of `folder` lead through the guard.
pub(crate) fn put(folder: &Path) -> Outcome {
    let glue = folder.join("sip_compare.js");
    let told = |why: std::io::Error| format!("{}: {why}", glue.display());
    let text = fs::read_to_string(&glue).map_err(told)?;
    if text.matches(PLACE).count() != 1 {
        return Err(format!("{} has no single `{PLACE}`: adapt xtask/src/guard.rs", glue.display()));
    }
    let guard = fs::read_to_string(root().join("assets/guard.js")).map_err(told)?;
    let text = text.replace(PLACE, "wasm = guarded(instance.exports);") + &guard;
    fs::write(&glue, text).map_err(told)
}
