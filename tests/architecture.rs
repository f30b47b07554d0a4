//! Who may know whom (ARCHITECTURE.md): the sources are read line by line.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::{Path, PathBuf};

/// A room, the words it must not contain, and why.
const FORBIDDEN: &[(&str, &[&str], &str)] = &[
    (
        "catalogue",
        &["crate::compare", "crate::i18n", "crate::card", "crate::model", "crate::ui", "crate::embed"],
        "facts know nothing of who reads them (rule 1)",
    ),
    (
        "compare",
        &["crate::i18n", "crate::card", "crate::model", "crate::ui", "crate::embed"],
        "comparing knows no words and no screen (rule 1)",
    ),
    (
        "i18n",
        &["crate::compare", "crate::card", "crate::model", "crate::ui", "crate::embed"],
        "words know values by their place, nothing else (rule 1)",
    ),
    (
        "model",
        &["crate::compare", "crate::i18n", "crate::card", "crate::ui", "crate::embed"],
        "what is chosen does not depend on how it is told or drawn (rule 1)",
    ),
    (
        "search",
        &["crate::compare", "crate::card", "crate::model", "crate::ui", "crate::embed"],
        "finding knows codes and words, and no screen (rule 1)",
    ),
    ("search", PURE, "the centre runs without a browser (rule 2)"),
    (
        "trace",
        &["crate::compare", "crate::i18n", "crate::model", "crate::card", "crate::ui", "crate::embed"],
        "finding codes in a text needs the registry, nothing else (rule 1)",
    ),
    ("card", &["crate::ui", "crate::embed"], "a card is words, whoever draws it (rule 1)"),
    ("ui", &["crate::embed"], "components do not know their host (rule 1)"),
    ("catalogue", PURE, "the centre runs without a browser (rule 2)"),
    ("compare", PURE, "the centre runs without a browser (rule 2)"),
    ("i18n", PURE, "the centre runs without a browser (rule 2)"),
    ("model", PURE, "the centre runs without a browser (rule 2)"),
    ("trace", PURE, "the centre runs without a browser (rule 2)"),
    ("card", PURE, "the centre runs without a browser (rule 2)"),
    ("ui", &["wasm_bindgen", "js_sys", "serde"], "only embed knows JavaScript (rule 3)"),
    ("ui", &["<style", "style="], "strict policies refuse inline styles (rule 4)"),
    (
        "embed",
        &[".unwrap(", ".expect(", "panic!", "todo!", "unreachable!"],
        "nothing panics at the border (rule 5)",
    ),
];

const PURE: &[&str] = &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "serde"];

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            into.push(path);
        }
    }
}

fn every_source() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let name = |path: &Path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    files.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

/// The room of a file: `compare.rs` and everything below `compare/`.
fn room(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

/// The lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(number, line)| (number + 1, line));
    lines.map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
}

fn whole_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let part_of_a_name =
            |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
        let starts =
            word.starts_with(char::is_alphanumeric) && part_of_a_name(line[..at].chars().next_back());
        let ends =
            word.ends_with(char::is_alphanumeric) && part_of_a_name(line[at + word.len()..].chars().next());
        !(starts || ends)
    })
}

#[test]
fn no_room_knows_more_than_it_may() {
    let mut wrong = Vec::new();
    for (file, text) in every_source() {
        for (_, words, why) in FORBIDDEN.iter().filter(|(of, ..)| *of == room(&file)) {
            for (number, line) in code(&text) {
                for word in words.iter().filter(|word| whole_word(line, word)) {
                    wrong.push(format!("src/{file}:{number} uses {word}: {why}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "see ARCHITECTURE.md\n{}", wrong.join("\n"));
}

#[test]
fn every_room_is_in_the_table() {
    for (file, _) in every_source() {
        let room = room(&file);
        let known = room == "lib" || FORBIDDEN.iter().any(|(of, ..)| *of == room);
        assert!(known, "src/{file} is in no room of the table above: say what it may know");
    }
}

#[test]
fn components_hold_no_sentences() {
    // Text between quotes in `ui` is a class, an attribute or a mark; a sentence would have a space and a capital.
    for (file, text) in every_source().iter().filter(|(file, _)| room(file) == "ui") {
        for (number, line) in code(text) {
            for quoted in line.split('"').skip(1).step_by(2) {
                let sentence = quoted.contains(' ') && quoted.starts_with(char::is_uppercase);
                assert!(
                    !sentence,
                    "src/{file}:{number} says “{quoted}”: words live in assets/locales (rule 6)"
                );
            }
        }
    }
}

#[test]
fn files_stay_small() {
    for (file, text) in every_source() {
        let lines = text.lines().count();
        assert!(lines <= 300, "src/{file} has {lines} lines: look for the seam (rule 7)");
    }
}
