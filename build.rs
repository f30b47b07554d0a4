//! Entry of the code generation: reads `assets/`, checks it, writes Rust to `$OUT_DIR`.
//!
//! The work is done by the plain modules in `build/`, which `tests/data.rs` tests with broken files.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "the modules are shared with the crate and the tests: each uses a part, and for a script nothing is public"
)]

use std::{env, fs, path::Path, process::exit};

#[path = "src/catalogue/dimension.rs"]
mod dimension;
#[path = "src/catalogue/requests.rs"]
mod requests;
#[path = "src/catalogue/vocabulary.rs"]
mod vocabulary;

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/citation.rs"]
mod citation;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/fact.rs"]
mod fact;
#[path = "build/flow.rs"]
mod flow;
#[path = "build/language.rs"]
mod language;
#[path = "build/pack.rs"]
mod pack;
#[path = "build/prose.rs"]
mod prose;
#[path = "build/pseudo.rs"]
mod pseudo;
#[path = "build/q850.rs"]
mod q850;
#[path = "build/stylesheet.rs"]
mod stylesheet;

fn main() {
    for watched in ["assets/catalogue", "assets/locales", "styles/widget", "build", "build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let feature = |tag: &str| format!("CARGO_FEATURE_LANG_{}", tag.to_uppercase().replace('-', "_"));
    let wanted = |tag: &str| env::var(feature(tag)).is_ok();
    let switched_on =
        env::vars().filter_map(|(name, _)| Some(name.strip_prefix("CARGO_FEATURE_LANG_")?.to_string()));
    for language in switched_on.filter(|language| language != "PSEUDO") {
        let is_it = |name: &str| name.to_uppercase().replace('-', "_") == format!("{language}.TOML");
        let files = fs::read_dir(Path::new(&root).join("assets/locales")).expect("the languages are there");
        if !files.flatten().any(|file| is_it(&file.file_name().to_string_lossy())) {
            let feature = language.to_lowercase().replace('_', "-");
            println!(
                "cargo::error=the feature `lang-{feature}` is on, but assets/locales has no file for it. \
                 Name the file after the tag; the feature is the tag in lower case."
            );
        }
    }
    match generate(Path::new(&root), &wanted) {
        Ok(files) => {
            for (name, text) in files {
                fs::write(Path::new(&out).join(name), text).expect("OUT_DIR is writable");
            }
        }
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            exit(1);
        }
    }
}

fn generate(root: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<Vec<(String, String)>, Vec<String>> {
    let catalogue = catalogue::read(root)?;
    let mut languages = language::read(root, &catalogue, wanted)?;
    if wanted("pseudo") {
        languages.extend(languages.first().map(pseudo::from));
    }
    let version = env::var("CARGO_PKG_VERSION").expect("cargo sets CARGO_PKG_VERSION");
    let packs =
        languages.iter().map(|one| (format!("words.{}.txt", one.at("tag")), pack::pack(one, &version)));
    let packs: Vec<_> = packs.collect();
    let named = |name: &str, text: String| (name.to_string(), text);
    Ok([
        named("catalogue.rs", emit::catalogue(&catalogue)),
        named("words.rs", emit::words_file(&languages, &version)),
        named("widget.css", stylesheet::read(root)?),
    ]
    .into_iter()
    .chain(packs)
    .collect())
}
