//! The checks of the data files: a wrong file stops the build and says which file, which rule, what to do.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    missing_docs,
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "a test that cannot go on says where; of the build's modules each uses a part"
)]

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../src/catalogue/dimension.rs"]
mod dimension;
#[path = "../src/catalogue/requests.rs"]
mod requests;
#[path = "../src/catalogue/vocabulary.rs"]
mod vocabulary;

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/citation.rs"]
mod citation;
#[path = "../build/fact.rs"]
mod fact;
#[path = "../build/flow.rs"]
mod flow;
#[path = "../build/language.rs"]
mod language;
#[path = "../build/prose.rs"]
mod prose;
#[path = "../build/q850.rs"]
mod q850;

/// A copy of the data files that a test may break; removed when dropped.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        for folder in ["assets/catalogue", "assets/catalogue/class", "assets/locales"] {
            fs::create_dir_all(root.join(folder)).unwrap();
            for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
                let file = file.unwrap();
                if file.path().is_file() {
                    fs::copy(file.path(), root.join(folder).join(file.file_name())).unwrap();
                }
            }
        }
        Self(root)
    }

    fn replace(&self, file: &str, old: &str, new: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} has no {old}");
        fs::write(path, text.replacen(old, new, 1)).unwrap();
    }

    /// What the build says; empty if it goes on.
    fn problems(&self) -> Vec<String> {
        let every_language = |_: &str| true;
        match catalogue::read(&self.0) {
            Ok(catalogue) => language::read(&self.0, &catalogue, &every_language).err().unwrap_or_default(),
            Err(problems) => problems,
        }
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Breaks one file and expects one message that names the file and contains every part of `says`.
fn check(name: &str, file: &str, old: &str, new: &str, says: &[&str]) {
    let copy = Copy::new(name);
    copy.replace(file, old, new);
    let problems = copy.problems();
    assert!(!problems.is_empty(), "{name}: the build went on");
    let told = problems
        .iter()
        .any(|problem| problem.contains(file) && says.iter().all(|part| problem.contains(part)));
    assert!(told, "{name}: expected {file} and {says:?}, got {problems:#?}");
}

#[test]
fn the_shipped_files_pass() {
    assert_eq!(Copy::new("shipped").problems(), Vec::<String>::new());
}

#[test]
fn a_fact_needs_a_source() {
    let file = "assets/catalogue/486.toml";
    check(
        "no-from",
        file,
        ", from = \"RFC3261 21.4.24\" }",
        " }",
        &["Subject", "no `from`", "Name the RFC section"],
    );
    check("empty-from", file, "from = \"RFC3261 21.4.24\"", "from = \"\"", &["`from` is empty"]);
}

#[test]
fn a_cited_section_has_to_exist() {
    let file = "assets/catalogue/486.toml";
    check(
        "section",
        file,
        "from = \"RFC3261 21.4.24\"",
        "from = \"RFC3261 21.4.99\"",
        &["RFC 3261 has no section 21.4.99"],
    );
    check(
        "rfc",
        file,
        "from = \"RFC3261 21.4.24\"",
        "from = \"RFC9999 1\"",
        &["RFC 9999 is not in rfc.toml"],
    );
    check("page", file, "BaresipReject; ", "Nobody; ", &["`Nobody` is neither"]);
    check(
        "defined",
        file,
        "defined = \"RFC3261 21.4.24\"",
        "defined = \"RFC3261 77\"",
        &["defined", "no section 77"],
    );
}

#[test]
fn a_named_code_has_to_be_there() {
    let file = "assets/catalogue/486.toml";
    check(
        "reference",
        file,
        "Counterpart = { is = 600",
        "Counterpart = { is = 609",
        &["names 609", "Add 609.toml"],
    );
    check("asked", "assets/catalogue/asked.toml", "486-603", "486-609", &["486-609", "registered"]);
    check("registered", "assets/catalogue/unregistered.toml", "[409]", "[410]", &["[410] is registered"]);
}

#[test]
fn a_value_has_to_be_of_its_type() {
    let file = "assets/catalogue/486.toml";
    check(
        "word",
        file,
        "is = \"EndSystem\"",
        "is = \"EndSystems\"",
        &["`EndSystems` is not in the vocabulary Reach", "Everywhere"],
    );
    check("dimension", file, "Reach = ", "Range = ", &["`Range` is not a dimension"]);
    check(
        "method",
        file,
        "is = \"INVITE\"",
        "is = \"INVITED\"",
        &["`INVITED` is not in the vocabulary Requests"],
    );
    check(
        "header",
        file,
        "is = \"Retry-After\"",
        "is = \"retry after\"",
        &["`retry after` is not a header field name"],
    );
    check("key", file, "inferred = true", "infered = true", &["`infered` is not part of a fact"]);
    check(
        "number",
        file,
        "Counterpart = { is = 600",
        "Counterpart = { is = 6000",
        &["6000 is not a response code"],
    );
    check("toml", file, "[facts]", "[facts", &["not valid TOML"]);
    check("extra", file, "phrase = ", "title = \"x\"\nphrase = ", &["`title` is not part of a code"]);
    check(
        "class",
        "assets/catalogue/class/4xx.toml",
        "is = \"HopByHop\"",
        "is = \"Hop\"",
        &["vocabulary Ack"],
    );
}

#[test]
fn a_q850_cause_is_from_1_to_127() {
    let file = "assets/catalogue/q850.toml";
    check("high", file, "[486, 17]", "[486, 128]", &["128 is not a Q.850 cause (1 to 127)"]);
    check("zero", file, "[486, 17]", "[486, 0]", &["0 is not a Q.850 cause"]);
    check("pair", file, "[486, 17]", "[486]", &["`to_cause` is a list of [number, number]"]);
}

#[test]
fn a_text_has_to_be_there_and_whole() {
    let file = "assets/locales/en.toml";
    check("missing", file, "gist = \"486 ", "gast = \"486 ", &["`code.486.gist` is missing"]);
    check(
        "unknown",
        file,
        "gist = \"486 ",
        "note = \"A note.\"\ngist = \"486 ",
        &["nothing uses `code.486.note`"],
    );
    check(
        "doubled",
        file,
        "takes no further calls now.",
        "takes no no further calls now.",
        &["“no no”", "Say it once"],
    );
    check(
        "cut-off",
        file,
        "takes no further calls now.",
        "takes no further calls",
        &["`code.486.gist` is not a whole sentence"],
    );
    check(
        "small",
        file,
        "gist = \"486 says",
        "gist = \"says 486",
        &["`code.486.gist` is not a whole sentence"],
    );
    check(
        "long",
        file,
        "takes no further calls now.",
        &["x"; 200].concat(),
        &["`code.486.gist` is 2", "characters long"],
    );
    check(
        "mark",
        file,
        "`Retry-After` if there is one.\"",
        "`Retry-After if there is one.\"",
        &["opens a mark"],
    );
    check("spaces", file, "takes no further", "takes  no further", &["two spaces in a row"]);
    check("word", file, "EndSystem = {", "EndSystems = {", &["`Reach.EndSystem.cell` is missing"]);
}

#[test]
fn no_two_codes_have_the_same_text() {
    let copy = Copy::new("same");
    let file = "assets/locales/en.toml";
    let text = fs::read_to_string(copy.0.join(file)).unwrap();
    let send = |code: &str| {
        let section = text.split(&format!("[code.{code}]")).nth(1).unwrap();
        section.lines().find(|line| line.starts_with("send = ")).unwrap().to_string()
    };
    copy.replace(file, &send("600"), &send("486"));
    let problems = copy.problems();
    assert!(
        problems.iter().any(|why| why.contains("`code.600.send` has the same text as `code.486.send`")),
        "{problems:#?}"
    );
}

#[test]
fn another_language_has_the_same_keys_and_placeholders() {
    let copy = Copy::new("language");
    let english = fs::read_to_string(copy.0.join("assets/locales/en.toml")).unwrap();
    let other = english
        .replacen("swap = ", "swop = ", 1)
        .replacen("RFC {rfc} §{section}", "RFC {rfc}", 1)
        .replacen("{code} is defined in {source}", "{code} is defined in {sauce}", 1)
        .replacen("dir = \"ltr\"", "dir = \"left\"", 1)
        .replacen("only for those in `Recv-Info`", "only for those in `Rec-Info`", 1);
    fs::write(copy.0.join("assets/locales/xx.toml"), other).unwrap();
    let problems = copy.problems().join("\n");
    for part in [
        "assets/locales/xx.toml: `messages.swop` is not in en.toml",
        "assets/locales/xx.toml: `messages.swap` is missing",
        "assets/locales/xx.toml: `messages.section` lacks the placeholder {section}",
        "assets/locales/xx.toml: `messages.defined_in` has {sauce}, which English does not fill in",
        "assets/locales/xx.toml: `dir` is neither ltr nor rtl",
        "assets/locales/xx.toml: `tag` is not xx",
        "assets/locales/xx.toml: `Retry.OtherPackage.cell` lacks the token Recv-Info, which English has",
        "assets/locales/xx.toml: `Retry.OtherPackage.cell` has the token Rec-Info, which English does not have",
        "assets/locales/xx.toml: `code.486.phrase` is missing",
    ] {
        assert!(problems.contains(part), "no “{part}” in:\n{problems}");
    }
}

#[test]
fn file_names_are_the_codes_of_the_registry() {
    let catalogue = catalogue::read(Path::new(env!("CARGO_MANIFEST_DIR"))).ok().unwrap();
    assert_eq!(catalogue.entries.len(), 75, "the registry of 2026-01-07 has 75 codes");
}
