//! The key differences as sentences: one row each, what the first code does and what the second does.

use crate::catalogue::Entry;
use crate::catalogue::dimension::Dimension;
use crate::catalogue::fact::Fact;
use crate::compare::{Comparison, Row};
use crate::i18n::Words;

use super::markup::Marked;
use super::number;
use super::table::statement;

/// One item a row: the sentences of both codes, each whole.
///
/// Two codes that give the same verdict with another reach say so first.
pub(super) fn sentences(words: &'static Words, comparison: &Comparison, rows: &[&Row]) -> Vec<Marked> {
    let (left, right) = (comparison.left, comparison.right);
    let mut told = Vec::new();
    for row in rows {
        let mut item = Vec::new();
        if comparison.are_counterparts() && told.is_empty() {
            item.push(words.only_reach(&number(left), &number(right)));
        }
        item.extend(says(words, row.dimension, left, &row.left));
        item.extend(says(words, row.dimension, right, &row.right));
        if !item.is_empty() {
            told.push(Marked::from(item.join(" ")));
        }
    }
    told
}

/// What one code states in a row, in whole sentences.
fn says(words: &'static Words, dimension: Dimension, entry: &Entry, facts: &[Fact]) -> Vec<String> {
    let code = number(entry);
    if facts.is_empty() {
        return Vec::new();
    }
    let list: Vec<String> = facts.iter().map(|fact| statement(words, fact)).collect();
    match words.says_list(dimension, &code, &list.join(words.list_separator())) {
        Some(sentence) if facts.iter().all(|fact| words.says(fact.value, &code).is_none()) => vec![sentence],
        _ => facts.iter().filter_map(|fact| words.says(fact.value, &code)).collect(),
    }
}
