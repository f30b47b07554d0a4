//! The words of each language as a file beside the module, for a release: a reader loads one language, not all of them.

use std::fs;
use std::path::Path;

use sip_compare::i18n::packs;

use crate::Outcome;

/// Where the loader names the languages.
const PLACE: &str = "const LANGUAGES = [];";

/// Writes `words.en.json` and so on, and their names into the loader.
pub(crate) fn run(folder: &Path) -> Outcome {
    let told = |file: &Path, why: &dyn std::fmt::Display| format!("{}: {why}", file.display());
    let mut tags = Vec::new();
    for (tag, lines) in packs() {
        let file = folder.join(format!("words.{tag}.json"));
        let text = serde_json::to_string(&lines).map_err(|why| told(&file, &why))?;
        fs::write(&file, text).map_err(|why| told(&file, &why))?;
        tags.push(tag);
    }
    let loader = folder.join("sip-compare.js");
    let text = fs::read_to_string(&loader).map_err(|why| told(&loader, &why))?;
    if !text.contains(PLACE) {
        return Err(told(&loader, &format!("`{PLACE}` is missing; the languages stand in its place")));
    }
    let named = serde_json::to_string(&tags).map_err(|why| told(&loader, &why))?;
    fs::write(&loader, text.replace(PLACE, &format!("const LANGUAGES = {named};")))
        .map_err(|why| told(&loader, &why))
}
