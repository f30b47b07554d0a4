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

use super::{Comparison, Row};
use crate::catalogue::Entry;
use crate::catalogue::dimension::Dimension;
use crate::catalogue::vocabulary::{Class, Condition, MidDialog, Reach, Requests, Role, Side, Value};

/// The rows that can be told in sentences, the most telling first; how many are told is up to the card.
pub fn key_differences(comparison: &Comparison) -> Vec<&Row> {
    let mut rows: Vec<&Row> =
        comparison.rows.iter().filter(|row| row.differs() && is_told(comparison, row)).collect();
    rows.sort_by_key(|row| weight(comparison, row));
    // What happens to the other branches says what a proxy does and who wins: once is enough.
    if rows.iter().any(|row| row.dimension == Dimension::Branches) {
        rows.retain(|row| !matches!(row.dimension, Dimension::ForkContest | Dimension::Forwarding));
    }
    rows
}

fn is_told(comparison: &Comparison, row: &Row) -> bool {
    let (left, right) = (comparison.left, comparison.right);
    let both = !row.left.is_empty() && !row.right.is_empty();
    let special = left.states(row.dimension) && !row.left.is_empty()
        || right.states(row.dimension) && !row.right.is_empty();
    let side = |entry: &Entry| entry.facts(Dimension::Side).next().map(|fact| fact.value);
    let nobody = Some(Value::Side(Side::Nobody));
    let when = |condition| row.left.iter().chain(&row.right).any(|fact| fact.when == Some(condition));
    let holds = |value| row.left.iter().chain(&row.right).any(|fact| fact.value == value);
    let fits = match row.dimension {
        // Two failures differ in reach and retry, which have rows of their own; their classes add nothing.
        Dimension::Class => !(fails(left) && fails(right)),
        // The summary has said what each is about. It is worth naming where both point to the same place,
        // unless they give the same verdict.
        Dimension::Subject => !comparison.are_counterparts() && side(left) == side(right),
        Dimension::Side => side(left) != nobody && side(right) != nobody,
        // That one server alone failed is where every failure of the class stands: no news beside another.
        Dimension::Reach => {
            (left.states(Dimension::Reach) || right.states(Dimension::Reach))
                && !holds(Value::Reach(Reach::OneServer))
        }
        // RFC 3261 and RFC 5057 see a redirection inside a dialog differently: both are in the table.
        Dimension::MidDialog => !holds(Value::MidDialog(MidDialog::Unclear)),
        // No code answers ACK, and CANCEL is seldom refused: this exception tells nothing apart.
        Dimension::Methods => {
            let all = [Value::Requests(Requests::Any), Value::Requests(Requests::AnyExceptAckCancel)];
            !row.left.iter().chain(&row.right).all(|fact| all.contains(&fact.value))
        }
        // Two clocks of different things are no difference.
        Dimension::Timing => !both,
        // The default for everything that is not listed is no property of the code, and a code that never
        // refuses a call sets off no cause, whether the RFC lists it or not.
        Dimension::Cause => {
            !when(Condition::ByDefaultOnly)
                && [left, right].iter().all(|entry| entry.answers_initial("INVITE"))
        }
        // A header that is due only sometimes is told in the table, with its condition.
        Dimension::MustCarry => row.left.iter().chain(&row.right).all(|fact| fact.when.is_none()),
        _ => true,
    };
    let speaks_alone = matches!(
        row.dimension,
        Dimension::AnsweredWith
            | Dimension::CancelRole
            | Dimension::MustCarry
            | Dimension::Prohibition
            | Dimension::Retry
            | Dimension::Timing
    );
    fits && use_of(row.dimension).is_some() && (both || (speaks_alone && special))
}

fn fails(entry: &Entry) -> bool {
    matches!(entry.code.class(), Class::RequestFailure | Class::ServerFailure | Class::GlobalFailure)
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
