//! Which differences come first.
//!
//! The rule, and its reasons:
//!
//! 1. Only rows that differ, and in which both codes state something, or one states something
//!    of its own: a difference needs two sides or a speciality.
//! 2. Progress or success beside a failure begins with that: everything else follows from it. Where to look
//!    is not told then, since nothing has failed on one side.
//! 3. Two codes that give the same verdict begin with its reach: it is what tells them apart. Otherwise reach is told
//!    only where a code departs from its class.
//! 4. Codes that no request can have in common begin with their requests: they are no alternatives.
//! 5. What a code states itself goes before a rule of its class: two codes of different classes
//!    differ in every rule of the class, and the summary has said so in one sentence already.
//! 6. Lists that overlap differ less than lists that do not: one more role or method is seldom the point.
//! 7. Then by use: what decides the reader's next step (retry, where to look), before what happens to the
//!    call (dialog, fork), before the exchange on the wire, before gateways.
//! 8. Ties stay in the order of the card.
//!
//! Products, history and where RFCs disagree are told in the table, with version and section beside them.

use super::telling::is_told;
use super::{Comparison, Row};
use crate::catalogue::dimension::Dimension;
use crate::catalogue::vocabulary::{Role, Value};

/// The rows that can be told in sentences, the most telling first; how many are told is up to the card.
pub fn key_differences(comparison: &Comparison) -> Vec<&Row> {
    let mut rows: Vec<&Row> = comparison
        .rows
        .iter()
        .filter(|row| row.differs() && use_of(row.dimension).is_some() && is_told(comparison, row))
        .collect();
    rows.sort_by_key(|row| weight(comparison, row));
    // What happens to the other branches says what a proxy does and who wins: once is enough.
    if rows.iter().any(|row| row.dimension == Dimension::Branches) {
        rows.retain(|row| !matches!(row.dimension, Dimension::ForkContest | Dimension::Forwarding));
    }
    rows
}

/// The smaller, the earlier: use first, then steps back for what is less telling.
fn weight(comparison: &Comparison, row: &Row) -> usize {
    let (left, right) = (comparison.left, comparison.right);
    let leads = match row.dimension {
        Dimension::Reach => comparison.are_counterparts(),
        Dimension::Class => true,
        Dimension::Methods => !left.shares_a_request_with(right),
        _ => false,
    };
    if leads {
        return 0;
    }
    // A reserved code has no sender to set against another's: told where there is little else to tell.
    let nobody = Value::Role(Role::NobodyYet);
    let reserved = row.left.iter().chain(&row.right).any(|fact| fact.value == nobody);
    let told_by_class = [left, right].iter().filter(|entry| !entry.states(row.dimension)).count();
    let one_sided = usize::from(row.left.is_empty() || row.right.is_empty());
    let overlapping = row.left.iter().any(|one| row.right.iter().any(|other| one.value == other.value));
    use_of(row.dimension).unwrap_or_default()
        + 2 * told_by_class
        + 4 * one_sided
        + 4 * usize::from(overlapping)
        + 20 * usize::from(reserved)
}

/// How far from the reader's next step a dimension is; `None` if it is told in the table only.
fn use_of(dimension: Dimension) -> Option<usize> {
    Some(match dimension {
        Dimension::Class => 0,
        Dimension::Subject => 0,
        Dimension::Reach => 0,
        Dimension::Retry => 1,
        Dimension::Side => 2,
        Dimension::AnsweredWith => 2,
        Dimension::EarlyMedia => 2,
        Dimension::CancelRole => 3,
        Dimension::MidDialog => 3,
        Dimension::Branches => 4,
        Dimension::Subscription => 5,
        Dimension::DialogCreation => 5,
        Dimension::ForkContest => 7,
        Dimension::Reinvite => 7,
        Dimension::Sender => 8,
        Dimension::MustCarry => 8,
        Dimension::Cause => 8,
        Dimension::Methods => 9,
        Dimension::Forwarding => 9,
        Dimension::EarlyDialogs => 9,
        Dimension::Ack => 10,
        Dimension::Cancel => 10,
        Dimension::Prohibition => 10,
        Dimension::Timing => 11,
        Dimension::Prack => 12,
        Dimension::Sdp => 12,
        Dimension::Counterpart
        | Dimension::ByeAnswer
        | Dimension::RetryHeader
        | Dimension::ShouldCarry
        | Dimension::MayCarry
        | Dimension::ForkRank
        | Dimension::KamailioContest
        | Dimension::OpensipsContest
        | Dimension::TimerC
        | Dimension::Fallback
        | Dimension::Location
        | Dimension::Isup
        | Dimension::RfcRoundTrip
        | Dimension::AsteriskRoundTrip
        | Dimension::FreeswitchRoundTrip
        | Dimension::History
        | Dimension::Contradiction
        | Dimension::Observed => return None,
    })
}
