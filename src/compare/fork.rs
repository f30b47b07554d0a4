//! Which of two responses a proxy forwards when they come from branches of one fork.
//!
//! RFC 3261 §16.7 gives an order of classes; Kamailio and OpenSIPS give each code a number.

use crate::catalogue::code::Code;
use crate::catalogue::dimension::Dimension;
use crate::catalogue::fact::Fact;
use crate::catalogue::vocabulary::{Class, Condition, Contest, Value};
use crate::catalogue::{Entry, contest_sources};

/// Codes that help the next request, which RFC 3261 §16.7 step 6 prefers among the 4xx.
const PREFERRED: [u16; 5] = [401, 407, 415, 420, 484];

/// The outcome for both sides, if the dimension is a contest and the codes can meet in one.
///
/// They meet if both are final, one request can be answered with either, and that request can be forked.
/// Two successes do not compete: to an INVITE both are forwarded.
pub fn contest(dimension: Dimension, left: &Entry, right: &Entry) -> Option<(Fact, Fact)> {
    let (source, rank): (usize, fn(Code) -> u16) = match dimension {
        Dimension::ForkContest => (0, by_rfc),
        Dimension::KamailioContest => (1, kamailio),
        Dimension::OpensipsContest => (2, opensips),
        _ => return None,
    };
    let can_lose = |entry: &Entry| entry.code.is_final() && entry.is_forked();
    let both_succeed = is_success(left.code) && is_success(right.code);
    if left.code == right.code || both_succeed || !(can_lose(left) && can_lose(right)) {
        return None;
    }
    if !left.shares_a_request_with(right) {
        return None;
    }
    let outcome = |mine: Code, other: Code| match (rank(mine), rank(other)) {
        (mine_is, other_is) if mine_is > other_is => Contest::Held,
        (mine_is, other_is) if mine_is == other_is => Contest::EitherMay,
        // RFC 3261 makes it a MUST for 2xx and 6xx, a SHOULD for the others; the products decide always.
        _ if dimension == Dimension::ForkContest && (300..600).contains(&mine.number()) => Contest::Expected,
        _ => Contest::Forwarded,
    };
    // OpenSIPS lets 487 win once the caller has cancelled.
    let cancelled =
        dimension == Dimension::OpensipsContest && [left, right].iter().any(|one| one.code.number() == 487);
    let fact = |mine, other| Fact {
        dimension,
        value: Value::Contest(outcome(mine, other)),
        when: cancelled.then_some(Condition::NotCancelled),
        inferred: true,
        cited: contest_sources()[source],
    };
    Some((fact(left.code, right.code), fact(right.code, left.code)))
}

fn is_success(code: Code) -> bool {
    code.class() == Class::Success
}

/// The rank by RFC 3261 §16.7 step 6; the lower one wins, equal ranks leave the choice to the proxy.
pub fn by_rfc(code: Code) -> u16 {
    match code.number() {
        200..300 => 0,
        600.. => 1,
        300..400 => 2,
        number if PREFERRED.contains(&number) => 3,
        number => number / 100,
    }
}

/// The priority in Kamailio's `tm/t_reply.c` (`resp_class_prio`, `get_4xx_prio`); the lower one wins.
pub fn kamailio(code: Code) -> u16 {
    let number = code.number();
    let class = match number {
        200..300 => return 0,
        600.. => 1000,
        _ => number / 100 * 1000,
    };
    let within = if number / 100 == 4 && !PREFERRED.contains(&number) { 100 } else { 0 };
    class + within + number % 100
}

/// The priority in OpenSIPS' `branch_prio()` (`tm/t_reply.c`); the lower one wins.
///
/// 408 and 503 come last, whatever their class. What it does once the caller has cancelled is not in it.
pub fn opensips(code: Code) -> u16 {
    let number = code.number();
    match number {
        200..300 => 0,
        600.. => 300 + number % 100,
        300..400 => 400 + number % 100,
        401 => 500,
        407 => 501,
        415 => 502,
        420 => 503,
        484 => 504,
        408 => 800,
        503 => 801,
        400..500 => 600 + number % 100,
        _ => 700 + number % 100,
    }
}
