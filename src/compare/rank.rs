//! Which differences come first.
//!
//! The rule, and its reasons:
//!
//! 1. Only rows that differ, and in which both codes state something, or one states something
//!    that is its own: a difference needs two sides or a speciality.
//! 2. What a code states itself goes before a rule of its class: two codes of different classes
//!    differ in every rule of the class, and the summary has said so in one sentence already.
//! 3. Lists that overlap differ less than lists that do not: one more role or method is seldom the point.
//! 4. Then by use: what decides the reader's next step (reach, retry, where to look), before what
//!    happens to the call (dialog, fork), before the exchange on the wire, before gateways and history.
//! 5. Two codes that give the same verdict begin with its reach: it is what tells them apart.
//! 6. Ties stay in the order of the card.
//!
//! Six at the most: more is a table, and the table is below.

use super::{Comparison, Row};
use crate::catalogue::Entry;
use crate::catalogue::dimension::Dimension;
use crate::catalogue::fact::Fact;
use crate::catalogue::vocabulary::Value;

/// More than six sentences are not read.
const MOST: usize = 6;

/// The rows to tell in sentences, the most telling first.
pub fn key_differences(comparison: &Comparison) -> Vec<&Row> {
    let mut rows: Vec<&Row> =
        comparison.rows.iter().filter(|row| row.differs() && is_told(comparison, row)).collect();
    rows.sort_by_key(|row| weight(comparison, row));
    rows.truncate(MOST);
    rows
}

fn is_told(comparison: &Comparison, row: &Row) -> bool {
    let (left, right) = (comparison.left, comparison.right);
    // Two failures differ in reach and retry, which have rows of their own; their classes add nothing.
    let failed = |entry: &Entry| entry.code.number() >= 400;
    if row.dimension == Dimension::Class && failed(left) && failed(right) {
        return false;
    }
    // The summary has said what each is about. It is worth naming where both point to the same place,
    // unless they give the same verdict.
    let side = |entry: &Entry| entry.facts(Dimension::Side).next().map(|fact| fact.value);
    if row.dimension == Dimension::Subject && (comparison.are_counterparts() || side(left) != side(right)) {
        return false;
    }
    // That a code survives a round trip is worth a row, not a sentence.
    let returns = |entry: &Entry, facts: &[Fact]| {
        facts.iter().all(|fact| fact.value == Value::Code(entry.code.number()))
    };
    if row.dimension == Dimension::AsteriskRoundTrip && returns(left, &row.left) && returns(right, &row.right)
    {
        return false;
    }
    let both = !row.left.is_empty() && !row.right.is_empty();
    let special = |entry: &Entry| entry.states(row.dimension);
    let speaks_alone = matches!(
        row.dimension,
        Dimension::CancelRole
            | Dimension::Prohibition
            | Dimension::Timing
            | Dimension::AnsweredWith
            | Dimension::Observed
            | Dimension::Contradiction
            | Dimension::MustCarry
            | Dimension::Reach
            | Dimension::Retry
            | Dimension::MidDialog
    );
    use_of(row.dimension).is_some() && (both || (speaks_alone && (special(left) || special(right))))
}

/// The smaller, the earlier: use first, then steps back for what is less telling.
fn weight(comparison: &Comparison, row: &Row) -> usize {
    if row.dimension == Dimension::Reach && comparison.are_counterparts() {
        return 0;
    }
    let sides = [comparison.left, comparison.right];
    let told_by_class = sides.iter().filter(|entry| !entry.states(row.dimension)).count();
    let one_sided = usize::from(row.left.is_empty() || row.right.is_empty());
    let overlapping = row.left.iter().any(|one| row.right.iter().any(|other| one.value == other.value));
    use_of(row.dimension).unwrap_or_default()
        + 2 * told_by_class
        + 4 * one_sided
        + 4 * usize::from(overlapping)
}

/// How far from the reader's next step a dimension is; `None` if it is told in the table only.
fn use_of(dimension: Dimension) -> Option<usize> {
    Some(match dimension {
        Dimension::Subject => 0,
        Dimension::Reach => 0,
        Dimension::Retry => 1,
        Dimension::Side => 2,
        Dimension::AnsweredWith => 2,
        Dimension::CancelRole => 3,
        Dimension::MidDialog => 3,
        Dimension::Branches => 4,
        Dimension::Subscription => 5,
        Dimension::DialogCreation => 5,
        Dimension::EarlyMedia => 5,
        Dimension::Sender => 8,
        Dimension::Class => 6,
        Dimension::ForkContest => 7,
        Dimension::Methods => 9,
        Dimension::Reinvite => 7,
        Dimension::MustCarry => 8,
        Dimension::Cause => 8,
        Dimension::Forwarding => 9,
        Dimension::EarlyDialogs => 9,
        Dimension::Ack => 10,
        Dimension::Cancel => 10,
        Dimension::Prohibition => 10,
        Dimension::Contradiction => 10,
        Dimension::AsteriskRoundTrip => 11,
        Dimension::Timing => 11,
        Dimension::Observed => 11,
        Dimension::Prack => 12,
        Dimension::Sdp => 12,
        Dimension::Fallback => 13,
        Dimension::Counterpart
        | Dimension::ByeAnswer
        | Dimension::RetryHeader
        | Dimension::ShouldCarry
        | Dimension::MayCarry
        | Dimension::ForkRank
        | Dimension::KamailioContest
        | Dimension::OpensipsContest
        | Dimension::TimerC
        | Dimension::Location
        | Dimension::Isup
        | Dimension::RfcRoundTrip
        | Dimension::FreeswitchRoundTrip
        | Dimension::History => return None,
    })
}
