//! Comparing two response codes.
//!
//! Pure: two entries in, a [`Comparison`] out. Words live in `i18n`, sentences in `card`, drawing in `ui`.

pub mod fork;
mod rank;
mod telling;

use crate::catalogue::Entry;
use crate::catalogue::dimension::Dimension;
use crate::catalogue::fact::Fact;
use crate::catalogue::vocabulary::Value;

pub use rank::key_differences;

/// Two codes side by side.
#[derive(Debug)]
pub struct Comparison {
    /// The first code.
    pub left: &'static Entry,
    /// The second code.
    pub right: &'static Entry,
    /// Every dimension in which at least one of them states something, in the order of the card.
    pub rows: Vec<Row>,
}

/// One dimension of both codes.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// What is compared.
    pub dimension: Dimension,
    /// The facts of the first code; empty if nothing is stated.
    pub left: Vec<Fact>,
    /// The facts of the second code; empty if nothing is stated.
    pub right: Vec<Fact>,
}

/// Compares two codes in every dimension.
///
/// A code compared with itself gives rows that are all equal.
///
/// ```
/// use sip_compare::{catalogue::{dimension::Dimension, find}, compare::compare};
///
/// let (Some(busy), Some(declined)) = (find(486), find(603)) else { unreachable!("both are registered") };
/// let comparison = compare(busy, declined);
/// let differs = |dimension| comparison.rows.iter().any(|row| row.dimension == dimension && row.differs());
/// assert!(differs(Dimension::Reach) && !differs(Dimension::Side));
/// ```
pub fn compare(left: &'static Entry, right: &'static Entry) -> Comparison {
    let mut rows = Vec::new();
    for &dimension in Dimension::ALL {
        let row = match fork::contest(dimension, left, right) {
            Some((left, right)) => Row { dimension, left: vec![left], right: vec![right] },
            None => Row {
                dimension,
                left: left.facts(dimension).copied().collect(),
                right: right.facts(dimension).copied().collect(),
            },
        };
        if !(row.left.is_empty() && row.right.is_empty()) {
            rows.push(row);
        }
    }
    Comparison { left, right, rows }
}

impl Row {
    /// Whether the two codes state something else, sources aside.
    pub fn differs(&self) -> bool {
        let states = |facts: &[Fact], one: &Fact| {
            facts.iter().any(|fact| (fact.value, fact.when) == (one.value, one.when))
        };
        let covered = |some: &[Fact], other: &[Fact]| some.iter().all(|fact| states(other, fact));
        !(covered(&self.left, &self.right) && covered(&self.right, &self.left))
    }
}

impl Comparison {
    /// Whether the codes give the same verdict with another reach, such as 404 and 604.
    pub fn are_counterparts(&self) -> bool {
        let other = Value::Code(self.right.code.number());
        self.left.facts(Dimension::Counterpart).any(|fact| fact.value == other)
    }

    /// Whether both sides are the same code.
    pub fn is_same(&self) -> bool {
        self.left.code == self.right.code
    }
}
