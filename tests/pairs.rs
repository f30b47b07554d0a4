//! Every ordered pair of codes, the same code twice included, in every language: the texts of the card.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::BTreeSet;

use sip_compare::card::markup::Marked;
use sip_compare::card::{self, Card, Cell};
use sip_compare::catalogue::entries;
use sip_compare::compare::compare;
use sip_compare::i18n::{Words, languages};

/// Words that follow themselves in good German or Vietnamese; none of them is a word of the other languages.
const REPEATED: &[&str] = &["das", "dem", "den", "der", "die", "sie", "song", "luôn"];

/// Writes the card of every ordered pair in every language.
fn every_pair(mut look: impl FnMut(&'static Words, &str, &Card)) {
    let mut seen = 0;
    for words in languages() {
        for left in entries() {
            for right in entries() {
                let name = format!("{} {}-{}", words.tag, left.code.number(), right.code.number());
                look(words, &name, &card::write(words, &compare(left, right)));
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 75 * 75 * languages().len(), "75 registered codes, every ordered pair");
}

/// Every text of a card that is a whole sentence or more.
fn sentences(card: &Card) -> Vec<String> {
    let mut texts: Vec<String> =
        card.summary.iter().chain(&card.differences).map(Marked::to_string).collect();
    texts.extend(card.answer.iter().map(|answer| answer.text.to_string()));
    for code in &card.codes {
        let words = code.words;
        let slots = [words.gist, words.description, words.when, words.send, words.conclude];
        texts.extend(slots.iter().chain(words.fix).map(|text| Marked::from(*text).to_string()));
    }
    texts
}

fn cells(card: &Card) -> impl Iterator<Item = (&'static str, &Cell)> {
    card.rows
        .iter()
        .chain(&card.shared)
        .flat_map(|line| [(line.label, &line.left), (line.label, &line.right)])
}

#[test]
fn every_part_is_present() {
    every_pair(|words, name, card| {
        let same = name.split(' ').nth(1).unwrap().split_once('-').is_some_and(|(a, b)| a == b);
        let (a, b) = name.split_once(' ').unwrap().1.split_once('-').unwrap();
        let title = card.title.to_string();
        assert!(title.contains(a) && title.contains(b), "{name}: the title names both codes: {title}");
        assert_eq!(card.codes.len(), if same { 1 } else { 2 }, "{name}: codes explained");
        assert!(card.summary.len() >= 2, "{name}: the summary");
        for code in &card.codes {
            assert!((1..=4).contains(&code.words.fix.len()), "{name}: one to four steps");
        }
        assert_eq!(card.links.len(), card.codes.len() + 1, "{name}: a link for each code, and the registry");
        for link in &card.links {
            assert!(link.url.starts_with("https://www."), "{name}: {} leads to {}", link.text, link.url);
        }
        if same {
            assert!(
                card.differences.is_empty() && card.rows.is_empty(),
                "{name}: a code does not differ from itself"
            );
        } else {
            let number = card.differences.len();
            assert!((1..=6).contains(&number), "{name}: {number} key differences");
            assert!(card.rows.len() >= number, "{name}: each difference stands in the table too");
        }
        assert!(!words.description().is_empty());
    });
}

#[test]
fn every_sentence_is_whole() {
    every_pair(|_, name, card| {
        for text in sentences(card) {
            assert!(text.ends_with('.'), "{name}: no full stop: {text}");
            let first = text.chars().next().unwrap();
            assert!(!first.is_lowercase(), "{name}: begins in lower case: {text}");
            for part in text.split(". ").skip(1) {
                let first = part.chars().next().unwrap();
                assert!(!first.is_lowercase(), "{name}: a fragment in lower case: {text}");
            }
        }
    });
}

#[test]
fn no_text_is_broken() {
    every_pair(|_, name, card| {
        let statements = cells(card).flat_map(|(_, cell)| cell).map(|one| one.text.to_string());
        let links = card.links.iter().map(|link| link.text.clone());
        for text in sentences(card).into_iter().chain(statements).chain(links).chain([card.title.to_string()])
        {
            assert!(!text.trim().is_empty(), "{name}: an empty text");
            assert!(!text.contains(['{', '}', '`']), "{name}: a placeholder or mark is left over: {text}");
            assert!(!text.contains("  ") && text.trim() == text, "{name}: spaces: {text}");
            let words: Vec<&str> = text.split(' ').collect();
            for pair in words.windows(2) {
                let bare = pair[1].trim_matches(|letter: char| !letter.is_alphanumeric());
                let doubled = pair[0].chars().all(char::is_alphabetic) && pair[0].eq_ignore_ascii_case(bare);
                assert!(!doubled || REPEATED.contains(&bare), "{name}: “{} {}” in: {text}", pair[0], pair[1]);
            }
        }
    });
}

#[test]
fn differences_are_not_descriptions_again() {
    every_pair(|_, name, card| {
        let texts: BTreeSet<String> = card
            .codes
            .iter()
            .flat_map(|code| [code.words.gist, code.words.description, code.words.when])
            .map(|text| Marked::from(text).to_string())
            .collect();
        let distinct: BTreeSet<String> = card.differences.iter().map(Marked::to_string).collect();
        assert_eq!(distinct.len(), card.differences.len(), "{name}: a difference is told twice");
        for difference in &distinct {
            for text in &texts {
                assert!(!difference.contains(text.as_str()), "{name}: repeats a text: {difference}");
            }
        }
    });
}

#[test]
fn no_two_codes_share_a_text() {
    for words in languages() {
        let mut seen = BTreeSet::new();
        for entry in entries() {
            let texts = card::texts(words, entry).unwrap();
            for text in [texts.gist, texts.description, texts.when, texts.send, texts.conclude]
                .iter()
                .chain(texts.fix)
            {
                assert!(
                    seen.insert(*text),
                    "{} {}: also at another code: {text}",
                    words.tag,
                    entry.code.number()
                );
            }
        }
    }
}

#[test]
fn every_statement_has_a_source() {
    every_pair(|_, name, card| {
        for (label, cell) in cells(card) {
            let Some(last) = cell.last() else { continue };
            assert!(!last.sources.is_empty(), "{name}: {label} has no source");
            for source in cell.iter().flat_map(|one| &one.sources) {
                assert!(!source.text.is_empty(), "{name}: {label} has a source without a name");
                assert!(
                    source.url.is_empty() || source.url.starts_with("https://"),
                    "{name}: {}",
                    source.url
                );
            }
        }
    });
}

#[test]
fn comparing_the_other_way_round_mirrors_the_rows() {
    for left in entries() {
        for right in entries() {
            let (there, back) = (compare(left, right), compare(right, left));
            assert_eq!(there.rows.len(), back.rows.len());
            for (row, mirrored) in there.rows.iter().zip(&back.rows) {
                assert_eq!(row.dimension, mirrored.dimension);
                assert_eq!((&row.left, &row.right), (&mirrored.right, &mirrored.left), "{:?}", row.dimension);
                assert_eq!(row.differs(), mirrored.differs());
            }
        }
    }
}
