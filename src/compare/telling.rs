//! Which rows that differ are worth a sentence at all.

use super::{Comparison, Row};
use crate::catalogue::Entry;
use crate::catalogue::dimension::Dimension;
use crate::catalogue::vocabulary::{Class, Condition, MidDialog, Reach, Requests, Side, Value};

/// Whether the row may be told, by rules 1 to 3 of the ranking and what no reader needs to hear.
pub(super) fn is_told(comparison: &Comparison, row: &Row) -> bool {
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
    fits && (both || (speaks_alone && special))
}

fn fails(entry: &Entry) -> bool {
    matches!(entry.code.class(), Class::RequestFailure | Class::ServerFailure | Class::GlobalFailure)
}
