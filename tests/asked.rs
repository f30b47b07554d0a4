//! The questions people really ask about pairs: which rows and sentences of the card answer them.
//!
//! Each question was found in a public thread or page; the answer has to be on the card, computed or authored.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use sip_compare::card::{self, Card, Cell};
use sip_compare::catalogue::find;
use sip_compare::compare::compare;
use sip_compare::i18n::negotiate;

/// What answers a question.
enum Answer {
    /// A row of the table: its label, and words of the left and of the right cell.
    Row(&'static str, &'static str, &'static str),
    /// A row that both share.
    Shared(&'static str, &'static str),
    /// Words of a key difference.
    Difference(&'static str),
    /// Words of the authored answer.
    InShort(&'static str),
    /// Words of the advice for whoever sends or receives.
    Advice(&'static str),
}

use Answer::{Advice, Difference, InShort, Row, Shared};

fn text(cell: &Cell) -> String {
    cell.iter().map(|one| one.text.to_string()).collect::<Vec<_>>().join(" | ")
}

fn answered(card: &Card, answer: &Answer) -> bool {
    let advice = || card.codes.iter().flat_map(|code| [code.words.send, code.words.conclude]);
    match *answer {
        Row(label, left, right) => card.rows.iter().any(|row| {
            row.label == label && text(&row.left).contains(left) && text(&row.right).contains(right)
        }),
        Shared(label, both) => {
            card.shared.iter().any(|row| row.label == label && text(&row.left).contains(both))
        }
        Difference(words) => card.differences.iter().any(|one| one.to_string().contains(words)),
        InShort(words) => card.answer.as_ref().is_some_and(|answer| answer.text.to_string().contains(words)),
        Advice(words) => advice().any(|text| text.contains(words)),
    }
}

fn check(a: u16, b: u16, question: &str, answers: &[Answer]) {
    let card = card::write(negotiate(&["en"]), &compare(find(a).unwrap(), find(b).unwrap()));
    for (place, answer) in answers.iter().enumerate() {
        let table = || {
            let rows = card
                .rows
                .iter()
                .map(|row| format!("{}: {} || {}", row.label, text(&row.left), text(&row.right)));
            rows.collect::<Vec<_>>().join("\n")
        };
        assert!(
            answered(&card, answer),
            "{a} vs {b}, {question}\nanswer {place} is not on the card:\n{}",
            table()
        );
    }
}

#[test]
fn reject_button() {
    check(
        486,
        603,
        "Which code should the Reject button send? 603 stops every other phone and may come back as 403.",
        &[
            InShort("silences one phone, send 486"),
            Row("Other branches of a fork", "go on", "cancelled on receipt"),
            Row("If both come from branches, RFC 3261", "held back", "forwarded"),
            Row("Through Asterisk and back", "486", "403"),
            Row("Q.850 cause", "17", "21"),
            Difference("every other phone stops ringing"),
        ],
    );
}

#[test]
fn reject_or_unavailable() {
    check(
        480,
        486,
        "Is “reject” busy (486) or unavailable (480)? Should a trunk fail over on 480 as it does not on 486?",
        &[
            InShort("A reject button is 486"),
            Row("Inside a dialog", "ends this usage", "this transaction only"),
            Row("Q.850 cause", "18", "17"),
            Row("To Q.850 and back, RFC 3398", "408", "486"),
            Row("How far it reaches", "this device, or this server", "this end system"),
            Shared("What to do next", "later, or elsewhere"),
        ],
    );
}

#[test]
fn no_answer() {
    check(
        480,
        408,
        "No answer: which of the two? RFC 3398 uses 408 for cause 18 and 480 for cause 19.",
        &[
            InShort("cause 18 (no user responding) becomes 408 and cause 19 (no answer) becomes 480"),
            Row("To Q.850 and back, RFC 3398", "408", "504"),
            Row("What to do next", "later, or elsewhere", "MAY be repeated at any later time"),
            Row("Requests it answers", "any request", "INVITE"),
        ],
    );
}

#[test]
fn not_registered() {
    check(
        404,
        480,
        "User exists but no phone is registered: which one?",
        &[
            InShort("the user is known, but no device is registered"),
            Row("Q.850 cause", "1", "18"),
            Row("Inside a dialog", "ends the dialog", "ends this usage"),
            Difference("480 points to the callee's availability: not registered"),
        ],
    );
}

#[test]
fn ringback_and_early_media() {
    check(
        180,
        183,
        "Is 183 the early-media code and 180 the ringback code? May 180 follow 183?",
        &[
            InShort("Neither says whether early media will come"),
            InShort("A 180 can follow a 183, and the other way round"),
            Row("Ringback and early media", "rings locally", "no local ringback without a 180"),
            Row("ISUP message", "subscriber free", "without indication"),
            Shared("Session description", "MAY carry one"),
        ],
    );
}

#[test]
fn both_challenges() {
    check(
        401,
        407,
        "Which header answers which challenge; who may send which; what if both come?",
        &[
            Row("Header it MUST carry", "WWW-Authenticate", "Proxy-Authenticate"),
            Row("Header that answers it", "Authorization", "Proxy-Authorization"),
            Row("Header it MAY carry", "Proxy-Authenticate", "WWW-Authenticate"),
            Row("Restrictions", "A proxy MUST NOT use it", ""),
            Shared("Rank among branches", "preferred among the 4xx"),
            InShort("One request can need both"),
        ],
    );
}

#[test]
fn wrong_password() {
    check(
        401,
        403,
        "Wrong password: is it 401 again or 403?",
        &[
            InShort("can repeat its challenge (401) or answer 403"),
            Row("What to do next", "SHOULD retry with credentials", "SHOULD NOT be repeated"),
        ],
    );
}

#[test]
fn passing_503_on() {
    check(
        500,
        503,
        "May a proxy pass 503 on? Every hop retries and load multiplies.",
        &[
            Row("At a proxy", "only the best", "SHOULD NOT be forwarded; 500 goes out instead"),
            Row("What to do next", "later", "SHOULD try another server"),
            Row("Seen in the field", "", "Kamailio turns a winning one into 500"),
            InShort("SHOULD NOT pass it on"),
        ],
    );
}

#[test]
fn same_meaning_other_reach() {
    check(
        488,
        606,
        "Same meaning, different reach.",
        &[
            Difference("488 and 606 give the same verdict; they differ in how far it reaches."),
            Row("How far it reaches", "the resource in the Request-URI", "the user, everywhere"),
            Row("If both come from branches, RFC 3261", "held back", "forwarded"),
            Row("Header it SHOULD carry", "Warning", ""),
            Row("Header it MAY carry", "", "Warning"),
        ],
    );
}

#[test]
fn local_or_global() {
    check(
        404,
        604,
        "Local or global “does not exist”.",
        &[
            Difference("404 and 604 give the same verdict; they differ in how far it reaches."),
            Row(
                "How far it reaches",
                "the domain in the Request-URI",
                "every server: the user exists nowhere",
            ),
            Row("If both come from branches, RFC 3261", "held back", "forwarded"),
            Shared("To Q.850 and back, RFC 3398", "404"),
            Shared("Through Asterisk and back", "404"),
        ],
    );
}

#[test]
fn blocked_by_analytics() {
    let question = "Which code tells a caller that analytics blocked the call?";
    check(
        603,
        607,
        question,
        &[
            InShort("blocking by analytics is told with 603"),
            Row(
                "Seen in the field",
                "providers that block a call by analytics return it",
                "no longer to use it for blocking by analytics",
            ),
        ],
    );
    check(
        603,
        608,
        question,
        &[
            Row("Header it MUST carry", "", "Call-Info"),
            Row("Who generates it", "UAS", "intermediary that acts for the callee"),
            Shared("Through FreeSWITCH and back", "603"),
            Advice("608"),
        ],
    );
    check(
        607,
        608,
        question,
        &[
            InShort("an intermediary that blocked the call"),
            Row("Through FreeSWITCH and back", "607", "603"),
            Row("What to do next", "likely to be rejected again", "appeal to the blocker named in Call-Info"),
        ],
    );
}
