//! The key differences as sentences: one row each, what the first code does and what the second does.

use crate::catalogue::Entry;
use crate::catalogue::dimension::Dimension;
use crate::catalogue::fact::Fact;
use crate::compare::{Comparison, Row};
use crate::i18n::Words;

use super::markup::Marked;
use super::number;
use super::table::statement;

/// More than six sentences are a table, and the table is below.
const MOST: usize = 6;

/// One item a row: the sentences of both codes, each whole; at most six.
///
/// A row of which only one side can be told is left to the table, unless the other side states nothing or has no rule of its own.
/// Two codes that give the same verdict with another reach say so first.
pub(super) fn sentences(words: &'static Words, comparison: &Comparison, rows: &[&Row]) -> Vec<Marked> {
    let (left, right) = (comparison.left, comparison.right);
    let mut told = Vec::new();
    for row in rows {
        let one = says(words, row.dimension, left, &row.left);
        let other = says(words, row.dimension, right, &row.right);
        let half = (one.is_empty() && !row.left.is_empty()) || (other.is_empty() && !row.right.is_empty());
        // In a contest the winner's sentence tells both sides; a rule for the retry is worth telling
        // beside a code for which the RFC states none.
        let complete = !half || matches!(row.dimension, Dimension::ForkContest | Dimension::Retry);
        if !complete || (one.is_empty() && other.is_empty()) {
            continue;
        }
        let same_verdict = comparison.are_counterparts() && told.is_empty();
        let lead = same_verdict.then(|| words.only_reach(&number(left), &number(right)));
        let item: Vec<String> = lead.into_iter().chain(one).chain(other).collect();
        told.push(Marked::from(item.join(" ")));
        if told.len() == MOST {
            break;
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
