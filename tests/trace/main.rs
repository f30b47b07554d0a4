//! Response codes in pasted text: every kind of text that is recognised, and text that is none.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod expected;
mod hostile;

use std::fs;
use std::path::Path;

use expected::EXPECTED;
use sip_compare::trace::{Binary, Cause, Hop, Problem, Reader, Trace, Way};

fn sample(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traces").join(name)).unwrap()
}

fn read(text: &str) -> Trace {
    let mut reader = Reader::new();
    reader.feed(text);
    reader.finish()
}

fn read_in_pieces(text: &str, size: usize) -> Trace {
    let mut reader = Reader::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at(rest.ceil_char_boundary(size));
        reader.feed(piece);
        rest = behind;
    }
    reader.finish()
}

/// What was found, one entry a line: `486 Busy Here, INVITE, in 192.0.2.1 > -, Q.850 17, 2x from line 3`.
fn told(trace: &Trace) -> Vec<String> {
    let hop = |hop: &Hop| {
        let way = match hop.way {
            Some(Way::In) => "in ",
            Some(Way::Out) => "out ",
            None => "",
        };
        let address = |one: &Option<String>| one.clone().unwrap_or_else(|| "-".to_string());
        format!("{way}{} > {}", address(&hop.from), address(&hop.to))
    };
    let method = |one: &Option<String>| one.clone().unwrap_or_else(|| "-".to_string());
    let seen = trace.seen.iter().map(|one| {
        let cause = one.cause.map(|cause| format!(", Q.850 {cause}")).unwrap_or_default();
        let head =
            format!("{} {}, {}, {}{cause}", one.number, one.phrase, method(&one.method), hop(&one.hop));
        format!("{head}, {}x from line {}", one.count, one.line)
    });
    let reasons = trace.reasons.iter().map(|one| {
        let cause = match one.cause {
            Cause::Q850(number) => format!("Q.850 {number}"),
            Cause::Sip(number) => format!("SIP {number}"),
        };
        let head = format!("{cause} {}, {}, {}", one.text, method(&one.method), hop(&one.hop));
        format!("{head}, {}x from line {}", one.count, one.line)
    });
    let problem = trace.problem.iter().map(|problem| format!("{problem:?}"));
    seen.chain(reasons).chain(problem).collect()
}

fn codes(text: &str) -> Vec<u16> {
    read(text).seen.iter().map(|one| one.number).collect()
}

fn problem(text: &str) -> Option<Problem> {
    read(text).problem
}

#[test]
fn every_sample_is_read() {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traces")).unwrap();
    assert_eq!(files.count(), EXPECTED.len(), "a sample is not in the table");
    for (name, expected) in EXPECTED {
        let text = sample(name);
        let trace = read(&text);
        assert_eq!(told(&trace), *expected, "{name}");
        assert_eq!(trace.lines, text.lines().count(), "{name}");
    }
}

#[test]
fn pieces_and_line_ends_make_no_difference() {
    for (name, _) in EXPECTED {
        let text = sample(name);
        let whole = read(&text);
        for size in [1, 7, 65_536] {
            assert_eq!(read_in_pieces(&text, size), whole, "{name} in pieces of {size}");
        }
        for end in ["\r\n", "\r\r\n"] {
            assert_eq!(read(&text.replace('\n', end)), whole, "{name} with lines that end in {end:?}");
        }
        for bare in [
            text.replace('\n', "\x1b[0m\n\x1b[1;32m"),
            text.replace(' ', "\u{a0}"),
            format!("\u{feff}{text}"),
        ] {
            assert_eq!(
                told(&read(&bare)),
                told(&whole),
                "{name} with colours, with spaces of pages, with a mark of order"
            );
        }
        let wide: String = text.chars().flat_map(|letter| [letter, '\0']).collect();
        assert_eq!(told(&read(&format!("\u{fffd}\u{fffd}{wide}"))), told(&whole), "{name} in UTF-16");
    }
}

#[test]
fn empty_lines_in_between_and_quotes_make_no_difference() {
    for name in ["dialog.txt", "asterisk-pjsip.txt", "freeswitch.txt", "sngrep.txt", "wireshark-details.txt"]
    {
        let found = |text: &str| {
            read(text)
                .seen
                .into_iter()
                .map(|one| (one.number, one.method, one.cause, one.hop))
                .collect::<Vec<_>>()
        };
        let text = sample(name);
        assert_eq!(found(&text.replace('\n', "\n\n")), found(&text), "{name} with every second line empty");
        let quoted: String = text.lines().map(|line| format!("> > {line}\n")).collect();
        assert_eq!(found(&quoted), found(&text), "{name} quoted");
        let prefixed: String =
            text.lines().map(|line| format!("Mar  5 10:15:01 pbx log[12]: {line}\n")).collect();
        let codes =
            |text: &str| read(text).seen.into_iter().map(|one| (one.number, one.method)).collect::<Vec<_>>();
        // Behind a prefix there is no telling which line goes on with the one before it.
        if name != "dialog.txt" {
            assert_eq!(codes(&prefixed), codes(&text), "{name} with a prefix");
        }
    }
}

#[test]
fn what_people_write() {
    assert_eq!(codes("486 Busy Here"), [486]);
    assert_eq!(codes("404 Not Found"), [404]);
    assert_eq!(codes("we get SIP 503 since noon, and \"SIP/2.0 480 Temporarily Unavailable\""), [503, 480]);
    assert_eq!(codes("SIP 412 Status: 100 Trying | "), [100]);
    assert_eq!(codes("if (!t_reply(\"486\", \"Busy\")) { # stop SIP here"), [486]);
    let none = "SIP/2.0 700 Too Much; SIP/2.0 4861; SIP/2.0 99 x; SIP/3.0 486 x; SIP/2.0 -486; SIP/2.0 48";
    assert_eq!(problem(none), Some(Problem::Nothing));
    assert_eq!(codes("sip/2.0 486 busy"), [486]);
    assert_eq!(codes("SIP 500 channels, SIP 200 users, SIP 500 error"), [500]);
    assert_eq!(read("SIP/2.0 603 \u{202e}De\u{200b}cline").seen[0].phrase, "Decline");
    let long = read(&format!("SIP/2.0 603 {}", "é".repeat(5000)));
    assert_eq!(long.seen[0].phrase.chars().count(), 81);
}

#[test]
fn why_there_is_nothing() {
    assert_eq!(problem(""), Some(Problem::Nothing));
    assert_eq!(
        problem("INVITE sip:bob@example.com SIP/2.0\nCSeq: 486 INVITE\n"),
        Some(Problem::OnlyRequests)
    );
    assert_eq!(
        problem("SIP/SDP  1012   Request: INVITE sip:1001@example.com | "),
        Some(Problem::OnlyRequests)
    );
    assert_eq!(problem("HTTP/2 503 Service Unavailable"), Some(Problem::OnlyHttp));
    assert_eq!(problem("Reason: Q.850;cause=16"), None);
    let binary = |bytes: &[u8]| problem(&String::from_utf8_lossy(bytes));
    let capture = Some(Problem::Binary(Binary::Capture));
    assert_eq!(binary(b"\xd4\xc3\xb2\xa1\x02\0\x04\0\0\0\0\0\0\0\0\0\xff\xff\0\0\x01\0\0\0"), capture);
    assert_eq!(binary(b"\xa1\xb2\xc3\xd4\0\x02\0\x04\0\0\0\0\0\0\0\0\0\0\xff\xff"), capture);
    assert_eq!(binary(b"\x4d\x3c\xb2\xa1\x02\0\x04\0\0\0\0\0\0\0\0\0\0\0\xff\xff"), capture);
    assert_eq!(binary(b"\x0a\x0d\x0d\x0a\x1c\0\0\0\x4d\x3c\x2b\x1a\x01\0\0\0\xff\xff\xff\xff"), capture);
    assert_eq!(binary(b"\x0a\x0d\x0d\x0a\0\0\0\xbc\x1a\x2b\x3c\x4d\0\x01\0\0\xff\xff\xff\xff"), capture);
    assert_eq!(binary(b"\x1f\x8b\x08\0\0\0\0\0"), Some(Problem::Binary(Binary::Packed)));
    assert_eq!(binary(b"PK\x03\x04\x14\0\x06\0"), Some(Problem::Binary(Binary::Packed)));
    assert_eq!(binary(&[0; 5000]), Some(Problem::Binary(Binary::Other)));
}
