//! Texts that nobody would paste on purpose: nothing stops, and what is kept stays bounded.

use std::time::Instant;

use sip_compare::trace::{MOST_ENTRIES, Problem};

use super::expected::EXPECTED;
use super::{read, read_in_pieces, sample};

/// Numbers as a xorshift generator gives them: the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}

#[test]
fn entries_are_bounded() {
    let many: String = (0..2000)
        .map(|n| {
            format!("SIP/2.0 {} x\nCSeq: 1 {}\n\n", 100 + n % 600, ["BYE", "INFO", "INVITE", "ACK"][n / 600])
        })
        .collect();
    let trace = read(&many);
    assert_eq!((trace.seen.len(), trace.problem), (MOST_ENTRIES, Some(Problem::TooMany(1500))));
    let reasons: String = (0..2000).map(|n| format!("Reason: Q.850;cause=16;text=\"{n}\"\n")).collect();
    assert_eq!(read(&reasons).reasons.len(), MOST_ENTRIES);
}

#[test]
fn no_text_is_too_strange() {
    let samples: Vec<String> = EXPECTED.iter().map(|(name, _)| sample(name)).collect();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for round in 0..3000 {
        let mut bytes = samples[round % samples.len()].clone().into_bytes();
        for _ in 0..1 + numbers.below(20) {
            let at = numbers.below(bytes.len());
            match numbers.below(6) {
                0 => bytes[at] = u8::try_from(numbers.below(256)).unwrap(),
                1 => bytes.truncate(at.max(1)),
                2 => drop(bytes.remove(at).max(1)),
                3 => bytes.insert(at, b"\\&#<\x1b;\"|>\n\r \0"[numbers.below(13)]),
                4 => bytes.extend_from_within(at..),
                _ => bytes[at] ^= 0x80,
            }
            bytes.push(b' ');
        }
        let text = String::from_utf8_lossy(&bytes);
        let trace = read(&text);
        assert!(
            trace
                .seen
                .iter()
                .all(|one| (100..=699).contains(&one.number) && one.count > 0 && one.line <= trace.lines),
            "{text}"
        );
        assert_eq!(read_in_pieces(&text, 1 + round % 50), trace, "{text}");
    }
    for _ in 0..300 {
        let bytes: Vec<u8> =
            (0..numbers.below(4000)).map(|_| u8::try_from(numbers.below(256)).unwrap()).collect();
        read(&String::from_utf8_lossy(&bytes));
        let parts = [
            "SIP/2.0 ",
            "486",
            " ",
            "\n",
            "CSeq: ",
            "Q.850",
            ";cause=",
            "\"",
            "\\",
            "&",
            "<br",
            ">",
            "é",
            "|",
            "Status: ",
            "Reason: SIP;",
            "1",
            "[",
            "]",
            ":",
            "192.0.2.1",
            "->",
            "from ",
        ];
        let text: String = (0..2000).map(|_| parts[numbers.below(parts.len())]).collect();
        assert_eq!(read_in_pieces(&text, 3), read(&text), "{text}");
    }
}

#[test]
fn long_texts_take_time_in_proportion() {
    const MANY: usize = 5_000_000;
    let all: String = EXPECTED.iter().map(|(name, _)| sample(name)).collect();
    let one_line = all.replace('\n', " ");
    let wide = format!("{}{}\n", "s Q.850 SIP/2.0 ".repeat(200), " ".repeat(4000));
    let parts = [
        "a",
        " ",
        "\0a",
        ">",
        "\\",
        "&",
        "<br",
        "\x1b[",
        "\n",
        "486 ",
        "SIP/2.0 486 x ",
        "404 Not Found ",
        "Q.850;cause=16 ",
        "Q.850;",
        "CSeq:",
        "SIP;cause=480,",
        "(((((((100 ",
        "{\"a\":[",
        "192.0.2.1 ",
        "Reason: Q.850",
        "\n ;text=x",
        "SIP/2.0 ",
        "sip:a SIP/2.0",
        "\u{1f600}",
        "reply 486 INVITE ",
    ];
    for part in parts.into_iter().chain([all.as_str(), one_line.as_str(), wide.as_str()]) {
        let text = part.repeat(MANY / part.len());
        let started = Instant::now();
        let trace = read(&text);
        let label: String = part.chars().take(20).collect();
        println!("{label:?}: {:?}, {} entries, {:?}", started.elapsed(), trace.seen.len(), trace.problem);
        assert!(trace.seen.len() + trace.reasons.len() <= MOST_ENTRIES);
    }
}
