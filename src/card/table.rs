//! The table of differences: each value in words, with its provenance and sources.

use crate::catalogue::fact::{Fact, Provenance};
use crate::catalogue::vocabulary::Value;
use crate::compare::Row;
use crate::i18n::Words;

use super::markup::Marked;
use super::{Line, Link, links};

/// What one code states in one row; empty if nothing is stated.
pub type Cell = Vec<Statement>;

/// One value, with where it comes from.
#[derive(Debug)]
pub struct Statement {
    /// The value in words.
    pub text: Marked,
    /// How sure it is.
    pub provenance: Provenance,
    /// Its sources, unless the next statement of the cell has the same.
    pub sources: Vec<Link>,
}

/// One row in words.
pub(super) fn line(words: &'static Words, row: &Row) -> Line {
    Line { label: words.row(row.dimension), left: cell(words, &row.left), right: cell(words, &row.right) }
}

fn cell(words: &'static Words, facts: &[Fact]) -> Cell {
    facts
        .iter()
        .enumerate()
        .map(|(place, fact)| {
            // A list from one source names it once, after its last value.
            let repeated = facts.get(place + 1).is_some_and(|next| next.cited == fact.cited);
            Statement {
                text: Marked::from(statement(words, fact)),
                provenance: fact.provenance(),
                sources: if repeated { Vec::new() } else { links(words, fact.cited) },
            }
        })
        .collect()
}

/// One value with its restriction, as it stands in a cell or in a list.
pub(super) fn statement(words: &'static Words, fact: &Fact) -> String {
    let value = match fact.value {
        Value::Token(token) => ["`", token.name(), "`"].concat(),
        Value::Code(code) => code.to_string(),
        Value::Cause(cause) => cause.to_string(),
        word => words.cell(word).unwrap_or_default().to_string(),
    };
    match fact.when {
        Some(condition) => words.condition(&value, words.restriction(condition)),
        None => value,
    }
}
