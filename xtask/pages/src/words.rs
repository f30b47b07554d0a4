//! The words of each language as a file beside the module, for a release: a reader loads one language, not all of them.

use std::fs;
use std::path::Path;

use sip_compare::i18n::{RELEASE, packs};

use crate::Outcome;

/// Where the loader names the languages.
const LANGUAGES: &str = "const LANGUAGES = [];";

/// Where it names the module that it belongs to.
const BELONGS: &str = "const RELEASE = \"\";";

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
    for place in [LANGUAGES, BELONGS] {
        if !text.contains(place) {
            return Err(told(
                &loader,
                &format!("`{place}` is missing; a release writes something in its place"),
            ));
        }
    }
    let named = serde_json::to_string(&tags).map_err(|why| told(&loader, &why))?;
    let text = text
        .replace(LANGUAGES, &format!("const LANGUAGES = {named};"))
        .replace(BELONGS, &format!("const RELEASE = {RELEASE:?};"));
    fs::write(&loader, text).map_err(|why| told(&loader, &why))
}
