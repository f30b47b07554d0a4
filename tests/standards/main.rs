//! The catalogue against the standards: tables entered from the RFC texts and the products' sources, not from the
//! data files, so that a slip in either shows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod tables;

use sip_compare::catalogue::code::Code;
use sip_compare::catalogue::dimension::Dimension;
use sip_compare::catalogue::fact::Source;
use sip_compare::catalogue::vocabulary::{CauseRule, Condition, MidDialog, Subscription, Value};
use sip_compare::catalogue::{Entry, entries, find};
use sip_compare::compare::fork;

use tables::{
    KAMAILIO, OPENSIPS, RETRY_AFTER, RFC_3261_SECTION_21, RFC_3398_CAUSE_TO_SIP, RFC_3398_SIP_TO_CAUSE,
    RFC_5057_TABLE_2, RFC_6665_ENDS,
};

fn entry(code: u16) -> &'static Entry {
    find(code).unwrap_or_else(|| panic!("{code} is not in the catalogue"))
}

fn values(code: u16, dimension: Dimension) -> Vec<Value> {
    entry(code).facts(dimension).map(|fact| fact.value).collect()
}

#[test]
fn the_codes_of_rfc_3261_have_its_phrases_and_sections() {
    assert_eq!(RFC_3261_SECTION_21.len(), 50);
    for &(section, code, phrase) in RFC_3261_SECTION_21 {
        assert_eq!(entry(code).phrase, phrase, "{code}");
        assert_eq!(entry(code).defined, Source::Rfc { number: 3261, section }, "{code}");
    }
    let of_others =
        entries().iter().filter(|entry| !matches!(entry.defined, Source::Rfc { number: 3261, .. }));
    assert_eq!(of_others.count(), 25, "75 registered codes, 50 of them in RFC 3261");
}

/// What the table says where the catalogue also tells a note to it: (3), (4), (10), (12), and RFC 3261 §15.1.2.
fn without_its_note(effect: MidDialog) -> MidDialog {
    match effect {
        MidDialog::AtMostUsage | MidDialog::SubscriptionOnly => MidDialog::Usage,
        MidDialog::AsTimeout | MidDialog::UnlessBye => MidDialog::Transaction,
        MidDialog::UnlessRetried => MidDialog::Dialog,
        plain => plain,
    }
}

#[test]
fn inside_a_dialog_rfc_5057_decides() {
    for &(code, effect) in RFC_5057_TABLE_2 {
        let [Value::MidDialog(found)] = values(code, Dimension::MidDialog)[..] else {
            panic!("{code}: one effect")
        };
        assert_eq!(without_its_note(found), effect, "{code}");
    }
    for (code, effect) in
        [(405, MidDialog::AtMostUsage), (408, MidDialog::AsTimeout), (483, MidDialog::UnlessRetried)]
    {
        assert_eq!(values(code, Dimension::MidDialog), [Value::MidDialog(effect)], "{code} has a note");
    }
    for entry in entries().iter().filter(|entry| entry.code.number() >= 400) {
        let number = entry.code.number();
        if RFC_5057_TABLE_2.iter().all(|(code, _)| *code != number) {
            let effect = values(number, Dimension::MidDialog);
            let never_inside = [439, 555, 608].contains(&number); // REGISTER, or outside a dialog only
            let expected =
                if never_inside { Vec::new() } else { vec![Value::MidDialog(MidDialog::Transaction)] };
            assert_eq!(effect, expected, "{number}: later codes fail the transaction");
        }
    }
}

/// Codes that RFC 3398 does not list and that never answer an initial INVITE: no gateway's call fails with them.
const NEVER_A_CALL: &[u16] = &[412, 425, 430, 439, 469, 489, 491, 555];

/// The causes of a code by the table of RFC 3398, with its rules for what the table leaves open.
fn causes(code: u16) -> Vec<u8> {
    let listed = RFC_3398_SIP_TO_CAUSE.iter().find(|(known, _)| *known == code).map(|(_, cause)| *cause);
    match (code, listed) {
        (..400 | 487, _) => Vec::new(),
        _ if NEVER_A_CALL.contains(&code) => Vec::new(),
        (488 | 606, _) => vec![31, 65],
        (_, Some(cause)) => vec![cause],
        (_, None) => vec![31],
    }
}

#[test]
fn sip_to_q850_is_the_table_of_rfc_3398() {
    for entry in entries().iter().filter(|entry| entry.code.number() >= 300) {
        let code = entry.code.number();
        let expected: Vec<Value> = match causes(code) {
            none if NEVER_A_CALL.contains(&code) => none.into_iter().map(Value::Cause).collect(),
            none if none.is_empty() && code == 487 => vec![Value::CauseRule(CauseRule::NotMapped)],
            none if none.is_empty() => vec![Value::CauseRule(CauseRule::FollowContact)],
            some => some.into_iter().map(Value::Cause).collect(),
        };
        assert_eq!(values(code, Dimension::Cause), expected, "{code}");
    }
}

#[test]
fn q850_round_trips_follow_both_tables_of_rfc_3398() {
    let back = |cause: u8| {
        RFC_3398_CAUSE_TO_SIP.iter().find(|(known, _)| *known == cause).map_or(500, |(_, code)| *code)
    };
    for entry in entries().iter().filter(|entry| entry.code.number() >= 400 && entry.code.number() != 487) {
        let code = entry.code.number();
        let facts: Vec<_> = entry.facts(Dimension::RfcRoundTrip).collect();
        let found: Vec<Value> = facts.iter().map(|fact| fact.value).collect();
        if code == 603 {
            // The only 6xx with cause 21: with location "user" the gateway can give 603 instead of 403.
            assert_eq!(found, [Value::Code(603), Value::Code(403)]);
            assert_eq!(facts[0].when, Some(Condition::UserLocation));
            continue;
        }
        let expected: Vec<Value> = causes(code).into_iter().map(|cause| Value::Code(back(cause))).collect();
        assert_eq!(found, expected, "{code}");
    }
}

#[test]
fn subscriptions_end_on_the_codes_of_rfc_6665() {
    for entry in entries().iter().filter(|entry| entry.code.number() >= 400) {
        let code = entry.code.number();
        let ends = values(code, Dimension::Subscription) == [Value::Subscription(Subscription::Ends)];
        assert_eq!(ends, RFC_6665_ENDS.contains(&code), "{code}");
    }
}

#[test]
fn retry_after_is_where_rfc_3261_names_it() {
    for entry in entries() {
        let code = entry.code.number();
        let carries =
            [Dimension::MustCarry, Dimension::ShouldCarry, Dimension::MayCarry].iter().any(|dimension| {
                values(code, *dimension)
                    .iter()
                    .any(|value| matches!(value, Value::Token(token) if token.name() == "Retry-After"))
            });
        assert_eq!(carries, RETRY_AFTER.contains(&code), "{code}");
    }
}

#[test]
fn forks_are_decided_as_the_products_do() {
    for &(code, priority) in KAMAILIO {
        assert_eq!(fork::kamailio(Code::new(code).unwrap()), priority, "Kamailio, {code}");
    }
    for &(code, priority) in OPENSIPS {
        assert_eq!(fork::opensips(Code::new(code).unwrap()), priority, "OpenSIPS, {code}");
    }
    assert_eq!((KAMAILIO.len(), OPENSIPS.len()), (66, 66), "every non-2xx final response");
}
