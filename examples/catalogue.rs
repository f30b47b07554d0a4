//! Prints the catalogue as JSON: codes, facts with their sources, texts in every language of the build.
//!
//! The shape is described by `docs/catalogue.schema.json`, against which `tests/catalogue.rs` checks it.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};
use sip_compare::card::source_name;
use sip_compare::catalogue::code::Code;
use sip_compare::catalogue::dimension::Dimension;
use sip_compare::catalogue::fact::{Cited, Fact, Provenance, Source};
use sip_compare::catalogue::vocabulary::{VOCABULARIES, Value};
use sip_compare::catalogue::{self, Entry};
use sip_compare::i18n::{Words, languages};

/// Raised when a reader of the JSON has to change something.
const VERSION: u32 = 1;

fn main() -> io::Result<()> {
    let codes: Vec<Json> =
        catalogue::entries().iter().enumerate().map(|(place, entry)| code(place, entry)).collect();
    let all = json!({
        "version": VERSION,
        "package": env!("CARGO_PKG_VERSION"),
        "languages": languages().iter().map(|words| words.tag).collect::<Vec<_>>(),
        "codes": codes,
        "unregistered": unregistered(),
        "asked": asked(),
    });
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &all)?;
    writeln!(out)
}

fn code(place: usize, entry: &Entry) -> Json {
    let facts: Vec<Json> = Dimension::ALL
        .iter()
        .flat_map(|dimension| entry.facts(*dimension).map(|fact| (fact, entry.states(*dimension))))
        .map(|(fact, own)| self::fact(fact, own))
        .collect();
    json!({
        "code": entry.code.number(),
        "phrase": entry.phrase,
        "final": entry.code.is_final(),
        "defined": source(languages()[0], entry.defined),
        "facts": facts,
        "texts": by_language(|words| {
            let texts = words.code(place);
            json!({
                "gist": texts.gist,
                "description": texts.description,
                "when": texts.when,
                "fix": texts.fix,
                "send": texts.send,
                "conclude": texts.conclude,
            })
        }),
    })
}

fn fact(fact: &Fact, own: bool) -> Json {
    let mut made = Map::new();
    made.insert("dimension".into(), json!(Dimension::NAMES[fact.dimension as usize]));
    made.insert("value".into(), value(fact.value));
    if let Some(condition) = fact.when {
        made.insert("when".into(), value(Value::Condition(condition)));
    }
    made.insert("of".into(), json!(if own { "code" } else { "class" }));
    made.insert("provenance".into(), json!(provenance(fact.provenance())));
    made.insert("sources".into(), sources(fact.cited));
    if fact.value.place().is_some() {
        made.insert("words".into(), by_language(|words| json!(words.cell(fact.value))));
    }
    Json::Object(made)
}

/// A word by its name, a token as it is, a number as a number.
fn value(value: Value) -> Json {
    match value {
        Value::Token(token) => json!(token.name()),
        Value::Code(code) => json!(code),
        Value::Cause(cause) => json!(cause),
        word => json!(word.place().map(|(list, word)| VOCABULARIES[list as usize].1[word])),
    }
}

fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Rule => "rule",
        Provenance::Inferred => "inferred",
        Provenance::Observed => "observed",
    }
}

fn sources(cited: Cited) -> Json {
    cited.sources().iter().map(|one| source(languages()[0], *one)).collect()
}

fn source(words: &Words, source: Source) -> Json {
    match source {
        Source::Rfc { number, section } => json!({ "rfc": number, "section": section, "url": source.url() }),
        Source::Page(_) => {
            let url = source.url();
            let name = source_name(words, source);
            if url.is_empty() { json!({ "page": name }) } else { json!({ "page": name, "url": url }) }
        }
    }
}

fn unregistered() -> Json {
    let all = catalogue::unregistered().iter().enumerate();
    all.map(|(place, one)| {
        json!({
            "code": one.number,
            "phrase": one.phrase,
            "sources": sources(one.cited),
            "texts": by_language(|words| {
                let (who, meaning) = words.unregistered(place);
                json!({ "who": who, "meaning": meaning })
            }),
        })
    })
    .collect()
}

fn asked() -> Json {
    let pair = |(a, b)| -> Option<Json> {
        let (place, cited) = catalogue::asked(Code::new(a)?, Code::new(b)?)?;
        Some(json!({
            "codes": [a, b],
            "answer": by_language(|words| json!(words.answer_to(place))),
            "sources": sources(cited),
        }))
    };
    catalogue::asked_pairs().filter_map(pair).collect()
}

fn by_language(text: impl Fn(&'static Words) -> Json) -> Json {
    Json::Object(languages().iter().map(|words| (words.tag.to_string(), text(words))).collect())
}
