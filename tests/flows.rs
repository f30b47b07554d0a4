//! The ladder of every code: that it is an exchange of SIP, and that it can be drawn and read in every language.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use sip_compare::card::ladder::{Kind, WIDTH, ladder};
use sip_compare::catalogue::flow::{Step, flow};
use sip_compare::catalogue::{Entry, entries};
use sip_compare::i18n::languages;

/// A message on a hop: from, to, what it is, what stands in parentheses, whether it is the code itself.
type Sent = (u8, u8, String, String, bool);

fn messages(entry: &Entry) -> Vec<Sent> {
    let split = |text: &str| match text.split_once(" (") {
        Some((what, more)) => (what.to_string(), more.trim_end_matches(')').to_string()),
        None => (text.to_string(), String::new()),
    };
    let own = format!("{} {}", entry.code.number(), entry.phrase);
    let sent = |step: &Step| match *step {
        Step::Message(from, to, text) => {
            let (what, more) = split(text);
            Some((from, to, what, more, false))
        }
        Step::Code(from, to, more) => {
            let (what, more) = split(&[&own, more].concat());
            Some((from, to, what, more, true))
        }
        _ => None,
    };
    flow(entry).unwrap().steps.iter().filter_map(sent).collect()
}

fn status(what: &str) -> Option<u16> {
    what.split(' ').next()?.parse().ok()
}

fn every(mut look: impl FnMut(&Entry, Vec<Sent>)) {
    entries().iter().for_each(|entry| look(entry, messages(entry)));
    assert_eq!(entries().len(), 75);
}

/// The method of the request before `at` that the response answers: on the same hop, in the other direction.
fn answered(sent: &[Sent], at: usize) -> Option<String> {
    let (from, to, _, more, _) = &sent[at];
    let named = |method: &str| more.split([',', ' ', ';']).any(|word| word == method);
    let requests: Vec<&Sent> = sent[..at]
        .iter()
        .filter(|(one, other, what, ..)| {
            one == to && other == from && status(what).is_none() && what != "ACK"
        })
        .collect();
    let by_name = requests.iter().rev().find(|(.., what, _, _)| named(what));
    by_name
        .or_else(|| {
            requests.iter().rev().find(|(_, _, what, ..)| !matches!(what.as_str(), "CANCEL" | "PRACK"))
        })
        .map(|(_, _, what, ..)| what.clone())
}

#[test]
fn each_ladder_contains_its_response() {
    every(|entry, sent| assert!(sent.iter().any(|(.., own)| *own), "{}", entry.code.number()));
}

#[test]
fn a_response_travels_against_its_request() {
    every(|entry, sent| {
        for at in (0..sent.len()).filter(|at| status(&sent[*at].2).is_some()) {
            assert!(answered(&sent, at).is_some(), "{}: {:?} answers nothing", entry.code.number(), sent[at]);
        }
    });
}

#[test]
fn a_refused_invite_is_acknowledged_on_its_hop() {
    every(|entry, sent| {
        for at in 0..sent.len() {
            let (from, to, what, ..) = &sent[at];
            let refused = status(what).is_some_and(|code| code >= 300)
                && answered(&sent, at).as_deref() == Some("INVITE");
            let acknowledged = || {
                sent[at + 1..]
                    .iter()
                    .any(|(one, other, what, ..)| what == "ACK" && one == to && other == from)
            };
            assert!(!refused || acknowledged(), "{}: no ACK to {:?}", entry.code.number(), sent[at]);
        }
    });
}

#[test]
fn an_accepted_invite_is_acknowledged_by_the_caller() {
    every(|entry, sent| {
        for at in 0..sent.len() {
            let (_, to, what, ..) = &sent[at];
            let accepted = status(what).is_some_and(|code| code / 100 == 2)
                && answered(&sent, at).as_deref() == Some("INVITE");
            // The one who gets the 200 sends the ACK: along the hops that are drawn, or past the proxies to the callee.
            let acknowledged = || sent[at + 1..].iter().any(|(one, _, what, ..)| what == "ACK" && one == to);
            assert!(!accepted || acknowledged(), "{}: no ACK to {:?}", entry.code.number(), sent[at]);
        }
    });
}

#[test]
fn a_reliable_provisional_gets_a_prack_and_the_prack_its_200() {
    let mut seen = 0;
    every(|entry, sent| {
        for at in 0..sent.len() {
            let (from, to, what, more, _) = &sent[at];
            if !status(what).is_some_and(|code| (101..200).contains(&code))
                || !(more.contains("RSeq") || more.contains("100rel"))
            {
                continue;
            }
            seen += 1;
            let later = &sent[at + 1..];
            let prack =
                later.iter().any(|(one, other, what, ..)| what == "PRACK" && one == to && other == from);
            let answer = later.iter().any(|(one, other, what, more, _)| {
                what == "200 OK" && more.contains("PRACK") && one == from && other == to
            });
            assert!(prack && answer, "{}: {:?}", entry.code.number(), sent[at]);
        }
    });
    assert!(seen > 0, "no ladder shows one");
}

#[test]
fn a_cancel_gets_its_200_and_the_invite_a_487() {
    let mut seen = 0;
    every(|entry, sent| {
        for at in (0..sent.len()).filter(|at| sent[*at].2 == "CANCEL") {
            seen += 1;
            let (from, to, ..) = &sent[at];
            let answers: Vec<&Sent> =
                sent[at + 1..].iter().filter(|(one, other, ..)| one == to && other == from).collect();
            assert!(
                answers.iter().any(|(_, _, what, more, _)| what == "200 OK" && more.contains("CANCEL")),
                "{}",
                entry.code.number()
            );
            assert!(
                answers.iter().any(|(_, _, what, ..)| status(what) == Some(487)),
                "{}",
                entry.code.number()
            );
        }
    });
    assert!(seen > 0, "no ladder shows one");
}

#[test]
fn a_challenge_is_answered_with_credentials() {
    for (number, header) in [(401, "Authorization"), (407, "Proxy-Authorization")] {
        let entry = sip_compare::catalogue::find(number).unwrap();
        let sent = messages(entry);
        let at = sent.iter().position(|(.., own)| *own).unwrap();
        assert!(
            sent[at + 1..].iter().any(|(_, _, what, more, _)| status(what).is_none() && more == header),
            "{number}"
        );
    }
}

#[test]
fn every_ladder_can_be_drawn_and_read_in_every_language() {
    for words in languages() {
        for entry in entries() {
            let drawn = ladder(words, entry).unwrap();
            let name = format!("{} {}", words.tag, entry.code.number());
            assert!((2..=4).contains(&drawn.actors.len()), "{name}");
            assert!((4..=16).contains(&drawn.rungs.len()), "{name}: {} steps", drawn.rungs.len());
            assert!(!drawn.sources.is_empty(), "{name}: no source");
            assert!(
                drawn.rungs.iter().any(|rung| rung.kind == Kind::Code
                    && rung.text[0].starts_with(&entry.code.number().to_string()))
            );
            for actor in &drawn.actors {
                assert!(
                    (1..=3).contains(&actor.name.len()) && actor.name.iter().all(|line| !line.is_empty()),
                    "{name}: {actor:?}"
                );
            }
            for rung in &drawn.rungs {
                assert!(rung.from <= WIDTH && rung.to <= WIDTH && rung.y < drawn.height, "{name}: {rung:?}");
                assert!(
                    rung.text.len() <= 2 && rung.text.iter().all(|line| !line.is_empty()),
                    "{name}: {rung:?}"
                );
                assert!(!rung.said.contains('{') && rung.said.len() > 5, "{name}: {rung:?}");
            }
        }
    }
}
