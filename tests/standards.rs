//! The catalogue against the standards: tables entered from the RFC texts and the products' sources, not from the
//! data files, so that a slip in either shows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use sip_compare::catalogue::code::Code;
use sip_compare::catalogue::dimension::Dimension;
use sip_compare::catalogue::fact::Source;
use sip_compare::catalogue::vocabulary::{CauseRule, Condition, MidDialog, Subscription, Value};
use sip_compare::catalogue::{Entry, entries, find};
use sip_compare::compare::fork;

/// RFC 3261, the headings of section 21: section, code, reason phrase.
const RFC_3261_SECTION_21: &[(&str, u16, &str)] = &[
    ("21.1.1", 100, "Trying"),
    ("21.1.2", 180, "Ringing"),
    ("21.1.3", 181, "Call Is Being Forwarded"),
    ("21.1.4", 182, "Queued"),
    ("21.1.5", 183, "Session Progress"),
    ("21.2.1", 200, "OK"),
    ("21.3.1", 300, "Multiple Choices"),
    ("21.3.2", 301, "Moved Permanently"),
    ("21.3.3", 302, "Moved Temporarily"),
    ("21.3.4", 305, "Use Proxy"),
    ("21.3.5", 380, "Alternative Service"),
    ("21.4.1", 400, "Bad Request"),
    ("21.4.2", 401, "Unauthorized"),
    ("21.4.3", 402, "Payment Required"),
    ("21.4.4", 403, "Forbidden"),
    ("21.4.5", 404, "Not Found"),
    ("21.4.6", 405, "Method Not Allowed"),
    ("21.4.7", 406, "Not Acceptable"),
    ("21.4.8", 407, "Proxy Authentication Required"),
    ("21.4.9", 408, "Request Timeout"),
    ("21.4.10", 410, "Gone"),
    ("21.4.11", 413, "Request Entity Too Large"),
    ("21.4.12", 414, "Request-URI Too Long"),
    ("21.4.13", 415, "Unsupported Media Type"),
    ("21.4.14", 416, "Unsupported URI Scheme"),
    ("21.4.15", 420, "Bad Extension"),
    ("21.4.16", 421, "Extension Required"),
    ("21.4.17", 423, "Interval Too Brief"),
    ("21.4.18", 480, "Temporarily Unavailable"),
    ("21.4.19", 481, "Call/Transaction Does Not Exist"),
    ("21.4.20", 482, "Loop Detected"),
    ("21.4.21", 483, "Too Many Hops"),
    ("21.4.22", 484, "Address Incomplete"),
    ("21.4.23", 485, "Ambiguous"),
    ("21.4.24", 486, "Busy Here"),
    ("21.4.25", 487, "Request Terminated"),
    ("21.4.26", 488, "Not Acceptable Here"),
    ("21.4.27", 491, "Request Pending"),
    ("21.4.28", 493, "Undecipherable"),
    ("21.5.1", 500, "Server Internal Error"),
    ("21.5.2", 501, "Not Implemented"),
    ("21.5.3", 502, "Bad Gateway"),
    ("21.5.4", 503, "Service Unavailable"),
    ("21.5.5", 504, "Server Time-out"),
    ("21.5.6", 505, "Version Not Supported"),
    ("21.5.7", 513, "Message Too Large"),
    ("21.6.1", 600, "Busy Everywhere"),
    ("21.6.2", 603, "Decline"),
    ("21.6.3", 604, "Does Not Exist Anywhere"),
    ("21.6.4", 606, "Not Acceptable"),
];

/// RFC 5057, table 2: what a response inside a dialog destroys.
const RFC_5057_TABLE_2: &[(u16, MidDialog)] = &[
    (400, MidDialog::Transaction),
    (401, MidDialog::Transaction),
    (402, MidDialog::Transaction),
    (403, MidDialog::Transaction),
    (404, MidDialog::Dialog),
    (405, MidDialog::Usage),
    (406, MidDialog::Transaction),
    (407, MidDialog::Transaction),
    (408, MidDialog::Transaction),
    (410, MidDialog::Dialog),
    (412, MidDialog::Transaction),
    (413, MidDialog::Transaction),
    (414, MidDialog::Transaction),
    (415, MidDialog::Transaction),
    (416, MidDialog::Dialog),
    (417, MidDialog::Transaction),
    (420, MidDialog::Transaction),
    (421, MidDialog::Transaction),
    (422, MidDialog::Transaction),
    (423, MidDialog::Transaction),
    (428, MidDialog::Transaction),
    (429, MidDialog::Transaction),
    (436, MidDialog::Transaction),
    (437, MidDialog::Transaction),
    (438, MidDialog::Transaction),
    (480, MidDialog::Usage),
    (481, MidDialog::Usage),
    (482, MidDialog::Dialog),
    (483, MidDialog::Dialog),
    (484, MidDialog::Dialog),
    (485, MidDialog::Dialog),
    (486, MidDialog::Transaction),
    (487, MidDialog::Transaction),
    (488, MidDialog::Transaction),
    (489, MidDialog::Usage),
    (491, MidDialog::Transaction),
    (493, MidDialog::Transaction),
    (494, MidDialog::Transaction),
    (500, MidDialog::Transaction),
    (501, MidDialog::Usage),
    (502, MidDialog::Dialog),
    (503, MidDialog::Transaction),
    (504, MidDialog::Transaction),
    (505, MidDialog::Transaction),
    (513, MidDialog::Transaction),
    (580, MidDialog::Transaction),
    (600, MidDialog::Transaction),
    (603, MidDialog::Transaction),
    (604, MidDialog::Dialog),
    (606, MidDialog::Transaction),
];

/// RFC 3398, section 8.2.6.1: response received, cause value in the REL.
/// 505 is printed there as "504 Version Not Supported". 487, 488 and 606 have no number.
const RFC_3398_SIP_TO_CAUSE: &[(u16, u8)] = &[
    (400, 41),
    (401, 21),
    (402, 21),
    (403, 21),
    (404, 1),
    (405, 63),
    (406, 79),
    (407, 21),
    (408, 102),
    (410, 22),
    (413, 127),
    (414, 127),
    (415, 79),
    (416, 127),
    (420, 127),
    (421, 127),
    (423, 127),
    (480, 18),
    (481, 41),
    (482, 25),
    (483, 25),
    (484, 28),
    (485, 1),
    (486, 17),
    (500, 41),
    (501, 79),
    (502, 38),
    (503, 41),
    (504, 102),
    (505, 127),
    (513, 127),
    (600, 17),
    (603, 21),
    (604, 1),
];

/// RFC 3398, section 7.2.4.1: cause value, SIP response. 16 has none, 22 with a diagnostic is 301; every other is 500.
const RFC_3398_CAUSE_TO_SIP: &[(u8, u16)] = &[
    (1, 404),
    (2, 404),
    (3, 404),
    (17, 486),
    (18, 408),
    (19, 480),
    (20, 480),
    (21, 403),
    (22, 410),
    (23, 410),
    (26, 404),
    (27, 502),
    (28, 484),
    (29, 501),
    (31, 480),
    (34, 503),
    (38, 503),
    (41, 503),
    (42, 503),
    (47, 503),
    (55, 403),
    (57, 403),
    (58, 503),
    (65, 488),
    (70, 488),
    (79, 501),
    (87, 403),
    (88, 503),
    (102, 504),
    (111, 500),
    (127, 500),
];

/// RFC 6665, sections 4.1.2.2 and 4.2.2: "404, 405, 410, 416, 480-485, 489, 501, or 604".
const RFC_6665_ENDS: &[u16] = &[404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604];

/// RFC 3261, section 20.33: the responses in which Retry-After is named.
const RETRY_AFTER: &[u16] = &[404, 413, 480, 486, 500, 503, 600, 603];

/// Kamailio 38711a3e, tm/t_reply.c: the priority of a reply; the lower one wins.
const KAMAILIO: &[(u16, u16)] = &[
    (300, 3000),
    (301, 3001),
    (302, 3002),
    (305, 3005),
    (380, 3080),
    (400, 4100),
    (401, 4001),
    (402, 4102),
    (403, 4103),
    (404, 4104),
    (405, 4105),
    (406, 4106),
    (407, 4007),
    (408, 4108),
    (410, 4110),
    (412, 4112),
    (413, 4113),
    (414, 4114),
    (415, 4015),
    (416, 4116),
    (417, 4117),
    (420, 4020),
    (421, 4121),
    (422, 4122),
    (423, 4123),
    (424, 4124),
    (425, 4125),
    (428, 4128),
    (429, 4129),
    (430, 4130),
    (433, 4133),
    (436, 4136),
    (437, 4137),
    (438, 4138),
    (439, 4139),
    (440, 4140),
    (469, 4169),
    (470, 4170),
    (480, 4180),
    (481, 4181),
    (482, 4182),
    (483, 4183),
    (484, 4084),
    (485, 4185),
    (486, 4186),
    (487, 4187),
    (488, 4188),
    (489, 4189),
    (491, 4191),
    (493, 4193),
    (494, 4194),
    (500, 5000),
    (501, 5001),
    (502, 5002),
    (503, 5003),
    (504, 5004),
    (505, 5005),
    (513, 5013),
    (555, 5055),
    (580, 5080),
    (600, 1000),
    (603, 1003),
    (604, 1004),
    (606, 1006),
    (607, 1007),
    (608, 1008),
];

/// OpenSIPS 8f4f1e1b, tm/t_reply.c, branch_prio(), while the caller has not cancelled; the lower one wins.
/// 487 is 687 then.
const OPENSIPS: &[(u16, u16)] = &[
    (300, 400),
    (301, 401),
    (302, 402),
    (305, 405),
    (380, 480),
    (400, 600),
    (401, 500),
    (402, 602),
    (403, 603),
    (404, 604),
    (405, 605),
    (406, 606),
    (407, 501),
    (408, 800),
    (410, 610),
    (412, 612),
    (413, 613),
    (414, 614),
    (415, 502),
    (416, 616),
    (417, 617),
    (420, 503),
    (421, 621),
    (422, 622),
    (423, 623),
    (424, 624),
    (425, 625),
    (428, 628),
    (429, 629),
    (430, 630),
    (433, 633),
    (436, 636),
    (437, 637),
    (438, 638),
    (439, 639),
    (440, 640),
    (469, 669),
    (470, 670),
    (480, 680),
    (481, 681),
    (482, 682),
    (483, 683),
    (484, 504),
    (485, 685),
    (486, 686),
    (487, 687),
    (488, 688),
    (489, 689),
    (491, 691),
    (493, 693),
    (494, 694),
    (500, 700),
    (501, 701),
    (502, 702),
    (503, 801),
    (504, 704),
    (505, 705),
    (513, 713),
    (555, 755),
    (580, 780),
    (600, 300),
    (603, 303),
    (604, 304),
    (606, 306),
    (607, 307),
    (608, 308),
];

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
