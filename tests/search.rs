//! What people type, and the code that has to come first: `tests/search/<tag>.tsv`, one table a language.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use sip_compare::card::why;
use sip_compare::catalogue::{asked_pairs, entries, unregistered};
use sip_compare::i18n::{Words, find, languages};
use sip_compare::search::{Reason, search};

fn first(words: &'static Words, query: &str) -> Option<u16> {
    search(words, query).first().map(|one| one.entry.code.number())
}

/// The rows of a table: query and number.
fn table(tag: &str) -> Vec<(String, u16)> {
    let file = format!("{}/tests/search/{tag}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{file}: {why}"));
    let row = |line: &str| {
        line.split_once('\t').map(|(query, code)| (query.to_string(), code.trim().parse().unwrap()))
    };
    text.lines().filter_map(row).collect()
}

#[test]
fn what_people_type_leads_first_to_what_they_mean() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for tag in ["en", "fr", "pt-BR", "vi"] {
        let words = find(tag).unwrap();
        let rows = table(tag);
        assert!(rows.len() >= 30, "{tag}: {} queries", rows.len());
        for (query, code) in rows {
            seen += 1;
            if first(words, &query) != Some(code) {
                wrong.push(format!("{tag}: {query} -> {:?}, not {code}", first(words, &query)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {seen}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_code_is_found_first_by_its_number_its_phrases_and_what_is_said_first_of_it() {
    for words in languages() {
        for (place, entry) in entries().iter().enumerate() {
            let number = entry.code.number();
            assert_eq!(first(words, &number.to_string()), Some(number));
            assert_eq!(first(words, &format!("SIP {number}")), Some(number));
            let own = words.code(place);
            for query in [entry.phrase, own.phrase].into_iter().filter(|query| !query.is_empty()) {
                let found = search(words, query);
                let among = found.iter().take(3).any(|one| one.entry.code.number() == number);
                assert!(among, "{}: {query} does not find {number} among the first three", words.tag);
            }
            for said in own.find {
                let found = search(words, said);
                assert!(
                    found.iter().any(|one| one.entry.code.number() == number),
                    "{}: {said} does not find {number}",
                    words.tag
                );
            }
        }
    }
}

#[test]
fn a_number_narrows_and_a_class_is_a_number() {
    let words = find("en").unwrap();
    let numbers = |query: &str| -> Vec<u16> {
        search(words, query).iter().map(|one| one.entry.code.number()).collect()
    };
    assert_eq!(numbers("18"), [180, 181, 182, 183]);
    assert_eq!(numbers("6xx"), [600, 603, 604, 606, 607, 608]);
    assert_eq!(numbers("4").len(), entries().iter().filter(|entry| entry.code.number() / 100 == 4).count());
}

#[test]
fn a_cause_leads_to_what_a_gateway_answers() {
    for words in languages() {
        for query in ["cause 17", "Cause=17", "Q.850;cause=17", "q850 cause 17", "q850 17"] {
            let found = search(words, query);
            assert_eq!(
                (found[0].entry.code.number(), &found[0].reason),
                (486, &Reason::Cause(17)),
                "{query}"
            );
        }
        assert_eq!(
            search(words, "cause 21").iter().map(|one| one.entry.code.number()).collect::<Vec<_>>(),
            [403, 603]
        );
        assert!(search(words, "cause 16").is_empty(), "no response comes of a normal end");
    }
}

#[test]
fn codes_outside_the_registry_are_told_apart_and_read_as_their_class() {
    for words in languages() {
        for one in unregistered().iter().filter(|one| (100..700).contains(&one.number)) {
            let found = search(words, &one.number.to_string());
            let read_as = if one.number < 200 { 183 } else { one.number / 100 * 100 };
            assert_eq!(found[0].entry.code.number(), read_as, "{}", one.number);
            assert!(matches!(found[0].reason, Reason::Vendor(number, _) if number == one.number));
            assert!(why(words, &found[0].reason).unwrap().to_string().contains(&one.number.to_string()));
        }
        assert_eq!(first(words, "réponse 486 reçue"), Some(486));
        assert_eq!(search(words, "499")[0].reason, Reason::ReadAs(499));
        assert!(search(words, "799").is_empty());
    }
}

#[test]
fn nothing_is_found_for_nothing_and_nothing_breaks() {
    for words in languages() {
        for query in
            ["", " ", "\u{0}", "zzzzqqqq", "🦀", "%", "*", "\\", "65536", "99999999999", "4867", "xxx"]
        {
            let found = search(words, query);
            assert!(found.is_empty(), "{}: {query:?} finds {} codes", words.tag, found.len());
        }
        assert!(search(words, &"busy ".repeat(10_000)).len() <= entries().len());
    }
    assert!(asked_pairs().count() > 10);
}
