//! Every language says everything, in its own words.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sip_compare::card::markup::{Marked, Piece};
use sip_compare::card::{self, Card};
use sip_compare::catalogue::entries;
use sip_compare::compare::compare;
use sip_compare::i18n::{find, languages, negotiate, packs, supply};

/// Short words that betray an English sentence; none of them is a word of the other languages.
const ENGLISH: &[&str] =
    &["the", "is", "are", "of", "and", "with", "that", "this", "which", "when", "not", "has", "been"];

/// Texts that are the same in two languages on purpose: names, symbols, terms of the protocol.
const SAME_ON_PURPOSE: &[&str] = &[
    ", ",
    "ACK",
    "Classe",
    "Client",
    "Description",
    "Gateway",
    "Kamailio",
    "Link",
    "OpenSIPS",
    "P-CSCF (IMS)",
    "Proxy",
    "RFC 2543",
    "RFC {rfc} §{section}",
    "SIP {a}",
    "SIP {a} vs {b}",
    "UAS",
    "ltr",
    "media",
    "proxy",
    "re-INVITE",
    "sofia-sip",
    "{actor}: {note}",
    "{value} ({condition})",
    "“{said}”",
    "de {from}",
];

/// The words of the language: without protocol tokens and reason phrases.
fn own_words(text: &Marked) -> String {
    text.pieces().map(|piece| if let Piece::Plain(text) = piece { text } else { "" }).collect()
}

fn texts(card: &Card) -> Vec<&Marked> {
    let cells = card.rows.iter().chain(&card.shared).flat_map(|line| line.left.iter().chain(&line.right));
    let answer = card.answer.iter().map(|answer| &answer.text);
    card.summary.iter().chain(&card.differences).chain(answer).chain(cells.map(|one| &one.text)).collect()
}

fn english_word(text: &str) -> Option<&'static str> {
    let words: BTreeSet<String> =
        text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase).collect();
    let found: Vec<_> = ENGLISH.iter().filter(|word| words.contains(**word)).collect();
    // One short word can be a name; two are a sentence.
    (found.len() >= 2).then(|| *found[0])
}

#[test]
fn no_card_holds_an_english_sentence_in_another_language() {
    for words in languages().iter().filter(|words| words.tag != "en") {
        for left in entries() {
            for right in entries() {
                let card = card::write(words, &compare(left, right));
                for text in texts(&card) {
                    let found = english_word(&own_words(text));
                    assert!(found.is_none(), "{} {}: English: {text}", words.tag, card.title);
                }
            }
        }
    }
}

type Texts = BTreeMap<String, String>;

/// Every text of a language file by its path.
fn file(tag: &str) -> Texts {
    fn walk(prefix: &str, table: &toml::Table, texts: &mut Texts) {
        for (key, value) in table {
            let path = format!("{prefix}.{key}");
            match value {
                toml::Value::Table(inner) => walk(&path, inner, texts),
                toml::Value::Array(items) => {
                    for (place, item) in items.iter().enumerate() {
                        texts.insert(format!("{path}.{place}"), item.as_str().unwrap().to_string());
                    }
                }
                other => drop(texts.insert(path, other.as_str().unwrap_or_default().to_string())),
            }
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/locales/{tag}.toml"));
    let mut texts = Texts::new();
    walk("", &fs::read_to_string(path).unwrap().parse().unwrap(), &mut texts);
    texts
}

/// Every language of the repository, in this build or not.
fn every_file() -> Vec<(String, Texts)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales");
    let names = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut tags: Vec<String> =
        names.filter_map(|name| name.strip_suffix(".toml").map(str::to_string)).collect();
    tags.sort();
    tags.into_iter().map(|tag| (tag.clone(), file(&tag))).collect()
}

#[test]
fn no_text_is_the_same_in_two_languages_by_oversight() {
    let files = every_file();
    let mut same = Vec::new();
    for (place, (one, texts)) in files.iter().enumerate() {
        for (other, others) in &files[place + 1..] {
            for (path, text) in texts.iter().filter(|(path, text)| others.get(*path) == Some(*text)) {
                // What engineers type is often English.
                if !path.contains(".find.") && !SAME_ON_PURPOSE.contains(&text.as_str()) {
                    same.push(format!("{path} is the same in {one} and {other}: {text}"));
                }
            }
        }
    }
    assert!(same.is_empty(), "translate, or put on the list:\n{}", same.join("\n"));
}

#[test]
fn nothing_on_the_list_is_there_for_nothing() {
    let files = every_file();
    for text in SAME_ON_PURPOSE {
        let holders = files.iter().filter(|(_, texts)| texts.values().any(|known| known == text)).count();
        assert!(holders >= 2, "“{text}” is on the list and in {holders} language: take it off");
    }
}

#[test]
fn regional_tags_find_their_language() {
    let check = |wanted: &[&str], tag: &str| assert_eq!(negotiate(wanted).tag, tag, "{wanted:?}");
    check(&["fr-CA"], "fr");
    check(&["pt"], "pt-BR");
    check(&["pt-PT", "fr"], "pt-BR");
    check(&["pt-br"], "pt-BR");
    check(&["vi-VN"], "vi");
    check(&["tlh", "vi"], "vi");
    check(&["", "fr"], "fr");
    check(&["tlh"], "en");
    check(&[], "en");
    assert!(find("tlh").is_none() && find("").is_none());
}

#[test]
fn the_pseudo_language_does_not_ship() {
    assert!(
        languages().iter().all(|words| words.tag != "ar-XB"),
        "lang-pseudo is for tests of the layout only"
    );
}

#[test]
fn words_of_another_version_are_refused() {
    for (tag, lines) in packs() {
        let (head, rest) = lines.split_first().unwrap();
        let version = head.split(' ').nth(1).unwrap();
        let other = [&[head.replacen(version, "0.0.9", 1).as_str()], rest].concat().join("\n");
        let why = supply(&other).err().unwrap_or_default();
        assert!(why.contains(&format!("begins with `sip-compare {version} ")), "{tag}: refused by “{why}”");
        assert!(why.contains("`sip-compare 0.0.9 "), "{tag}: refused by “{why}”");
        assert!(supply(&lines.join("\n")).is_ok(), "{tag}");
    }
}
