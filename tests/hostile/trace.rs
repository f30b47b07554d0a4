//! Pasted and dropped text: see tests/trace/hostile.rs for samples that are damaged.

use proptest::collection::vec;
use proptest::prelude::*;

use sip_compare::card::found;
use sip_compare::i18n::negotiate;
use sip_compare::trace::{MOST_ENTRIES, Reader, Trace};

use super::survives::survives;
use super::texts::text;

fn read(pieces: &[&str]) -> Trace {
    let mut reader = Reader::new();
    pieces.iter().for_each(|piece| reader.feed(piece));
    reader.finish()
}

/// A text cut at these places, as far as they are in it.
fn cut<'a>(text: &'a str, places: &[usize]) -> Vec<&'a str> {
    let mut places: Vec<usize> =
        places.iter().map(|at| text.floor_char_boundary(at % (text.len() + 1))).collect();
    places.sort_unstable();
    let ends = places.iter().copied().chain([text.len()]);
    let starts = [0].into_iter().chain(places.iter().copied());
    starts.zip(ends).map(|(start, end)| &text[start..end]).collect()
}

#[test]
fn traces() {
    // A response around each text, so that it is read as phrase, method, header and address.
    let around = prop_oneof![
        Just(("", "")),
        Just(("SIP/2.0 486 ", "\r\nCSeq: 1 INVITE\r\n\r\n")),
        Just(("SIP/2.0 603 x\r\nCSeq: 1 ", "\r\n\r\n")),
        Just(("BYE sip:a SIP/2.0\r\nReason: Q.850;cause=16;text=\"", "\"\r\n\r\n")),
        Just(("from ", " to 192.0.2.1:5060\nSIP/2.0 200 OK\n\n")),
        Just(("<pre>", " SIP/2.0 404 Not Found</pre>")),
    ];
    let inputs = (vec((around, text()), 1..5), vec(any::<usize>(), 0..6));
    let sees = "What is found is the same however the text is cut, and stays short however long the text is.";
    survives("any text as a trace, whole and in pieces", sees, 1500, &inputs, |(parts, places)| {
        let text: String =
            parts.iter().map(|((before, after), text)| [before, text.as_str(), after].concat()).collect();
        let trace = read(&[&text]);
        assert_eq!(read(&cut(&text, &places)), trace);
        assert!(trace.seen.len() + trace.reasons.len() <= MOST_ENTRIES);
        assert!(trace.lines <= text.len());
        let lines = found::lines(negotiate(&["en"]), &trace);
        assert_eq!(lines.len(), trace.seen.len() + trace.reasons.len());
        for line in lines {
            let (what, more) = (line.what.to_string(), line.more.to_string());
            assert!(what.chars().count() < 130 && more.chars().count() < 400, "{what}\n{more}");
            let turned = |letter: char| letter.is_control() || ('\u{202a}'..='\u{202e}').contains(&letter);
            assert!(!what.contains(turned) && !more.contains(turned), "{what:?} {more:?}");
        }
    });
}
