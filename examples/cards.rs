//! Prints the card of every ordered pair in one language, a line of JSON each: what other implementations of the
//! same rules are compared with. The benchmark checks the pages that it measures the widget against with it.
//!
//! `cargo run --example cards -- fr`; English if no language is named.

use std::io::{self, BufWriter, Write};

use serde_json::{Value as Json, json};
use sip_compare::card::ladder::{Anchor, Kind, Ladder, ladder};
use sip_compare::card::markup::Marked;
use sip_compare::card::{self, Card, Cell, Line, Link};
use sip_compare::catalogue::entries;
use sip_compare::catalogue::fact::Provenance;
use sip_compare::compare::compare;
use sip_compare::i18n::{Words, negotiate};

fn main() -> io::Result<()> {
    let tag = std::env::args().nth(1).unwrap_or_else(|| "en".into());
    let words = negotiate(&[&tag]);
    let mut out = BufWriter::new(io::stdout().lock());
    for left in entries() {
        for right in entries() {
            let card = card::write(words, &compare(left, right));
            serde_json::to_writer(&mut out, &told(words, left.code.number(), right.code.number(), &card))?;
            writeln!(out)?;
        }
    }
    out.flush()
}

fn told(words: &Words, a: u16, b: u16, card: &Card) -> Json {
    // The same in every pair, so it is told once.
    let flow = (a == b).then(|| card.codes.first().and_then(|texts| ladder(words, texts.entry))).flatten();
    json!({
        "a": a,
        "b": b,
        "title": card.title.source(),
        "summary": texts(&card.summary),
        "answer": card.answer.as_ref().map(|answer| {
            json!({ "text": answer.text.source(), "sources": links(&answer.sources) })
        }),
        "flow": flow.as_ref().map(self::flow),
        "differences": texts(&card.differences),
        "rows": lines(&card.rows),
        "shared": lines(&card.shared),
        "links": links(&card.links),
    })
}

fn flow(ladder: &Ladder) -> Json {
    let actors = ladder.actors.iter().map(|one| json!([one.x, anchor(one.label), one.name]));
    let rungs = ladder.rungs.iter().map(|one| {
        let label = anchor(one.label);
        json!([kind(one.kind), one.y, one.from, one.to, label, one.text, one.detail, one.said])
    });
    json!({
        "title": ladder.title,
        "height": ladder.height,
        "actors": actors.collect::<Vec<_>>(),
        "rungs": rungs.collect::<Vec<_>>(),
        "sources": links(&ladder.sources),
    })
}

fn anchor(at: Anchor) -> Json {
    match at {
        Anchor::Start(x) => json!(["start", x]),
        Anchor::Middle(x) => json!(["middle", x]),
        Anchor::End(x) => json!(["end", x]),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Message => "message",
        Kind::Code => "code",
        Kind::Note => "note",
        Kind::EarlyMedia => "early",
        Kind::Media => "media",
    }
}

fn texts(all: &[Marked]) -> Vec<&str> {
    all.iter().map(Marked::source).collect()
}

fn lines(all: &[Line]) -> Vec<Json> {
    all.iter().map(|line| json!([line.label, cell(&line.left), cell(&line.right)])).collect()
}

fn cell(cell: &Cell) -> Vec<Json> {
    let kind = |provenance| match provenance {
        Provenance::Rule => "rule",
        Provenance::Inferred => "inferred",
        Provenance::Observed => "observed",
    };
    cell.iter().map(|one| json!([one.text.source(), kind(one.provenance), links(&one.sources)])).collect()
}

fn links(all: &[Link]) -> Vec<Json> {
    all.iter().map(|link| json!([link.text, link.url, link.english])).collect()
}
