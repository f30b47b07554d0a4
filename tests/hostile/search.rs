//! The search field.

use sip_compare::card::why;
use sip_compare::catalogue::entries;
use sip_compare::i18n::languages;
use sip_compare::search::{MOST_LETTERS, search};

use super::survives::survives;
use super::texts::text;

#[test]
fn queries() {
    let sees = "At most every code is listed, none twice, each with a reason that can be told.";
    survives("any text in the search field", sees, 400, &text(), |query| {
        for words in languages() {
            let found = search(words, &query);
            let mut numbers: Vec<u16> = found.iter().map(|one| one.entry.code.number()).collect();
            numbers.sort_unstable();
            numbers.dedup();
            assert_eq!(numbers.len(), found.len());
            assert!(found.len() <= entries().len());
            for one in &found {
                assert!(why(words, &one.reason).is_none_or(|why| why.to_string().len() < 1000));
            }
        }
    });
}

#[test]
fn a_whole_book() {
    let words = languages()[0];
    let beginning = "busy ".repeat(MOST_LETTERS / 5);
    let inputs = (text(), 1..2000_usize);
    let sees = "The beginning is searched for, as if nothing followed.";
    survives("a book in the search field", sees, 200, &inputs, |(piece, times)| {
        let book = [&beginning, piece.repeat(times).as_str()].concat();
        assert_eq!(search(words, &book), search(words, &beginning));
    });
}
