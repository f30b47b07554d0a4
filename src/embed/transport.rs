//! The comparison as a plain object: what crosses to JavaScript, apart from what is true inside.

use serde::Serialize;
use serde_wasm_bindgen::to_value;
use wasm_bindgen::prelude::*;

use crate::card::markup::Marked;
use crate::card::{self, Card, Cell, Line, Link};
use crate::catalogue::fact::Provenance;
use crate::catalogue::find;
use crate::compare;
use crate::i18n::{find as find_words, wanted};

#[derive(Serialize)]
struct Comparison {
    lang: &'static str,
    title: String,
    summary: Vec<String>,
    answer: Option<String>,
    codes: Vec<Code>,
    differences: Vec<String>,
    rows: Vec<Row>,
    shared: Vec<Row>,
    links: Vec<Source>,
}

#[derive(Serialize)]
struct Code {
    code: u16,
    phrase: &'static str,
    gist: String,
    description: String,
    when: String,
    fix: Vec<String>,
    send: String,
    conclude: String,
}

#[derive(Serialize)]
struct Row {
    label: &'static str,
    a: Vec<Statement>,
    b: Vec<Statement>,
}

#[derive(Serialize)]
struct Statement {
    text: String,
    provenance: &'static str,
    sources: Vec<Source>,
}

#[derive(Serialize)]
struct Source {
    text: String,
    url: String,
}

/// See [`super::compare`].
pub(super) fn comparison(a: u16, b: u16, lang: Option<&str>) -> Result<JsValue, JsError> {
    let entry = |number: u16| find(number).ok_or_else(|| unknown(number));
    let (left, right) = (entry(a)?, entry(b)?);
    let language = wanted(lang.as_slice());
    let words = find_words(language.tag).ok_or_else(|| missing(language.tag))?;
    let card = card::write(words, &compare::compare(left, right));
    to_value(&outward(words.tag, card)).map_err(|why| JsError::new(&why.to_string()))
}

fn missing(tag: &str) -> JsError {
    JsError::new(
        &["sip-compare: the words of `", tag, "` have not been supplied; nothing is compared"].concat(),
    )
}

fn unknown(number: u16) -> JsError {
    let number = number.to_string();
    JsError::new(
        &["sip-compare: ", &number, " is not a registered SIP response code; nothing is compared"].concat(),
    )
}

fn outward(lang: &'static str, card: Card) -> Comparison {
    let plain = |text: &'static str| Marked::from(text).to_string();
    let codes = card.codes.iter().map(|texts| Code {
        code: texts.entry.code.number(),
        phrase: texts.entry.phrase,
        gist: plain(texts.words.gist),
        description: plain(texts.words.description),
        when: plain(texts.words.when),
        fix: texts.words.fix.iter().map(|step| plain(step)).collect(),
        send: plain(texts.words.send),
        conclude: plain(texts.words.conclude),
    });
    Comparison {
        lang,
        title: card.title.to_string(),
        summary: card.summary.iter().map(Marked::to_string).collect(),
        answer: card.answer.map(|answer| answer.text.to_string()),
        codes: codes.collect(),
        differences: card.differences.iter().map(Marked::to_string).collect(),
        rows: card.rows.into_iter().map(row).collect(),
        shared: card.shared.into_iter().map(row).collect(),
        links: card.links.into_iter().map(source).collect(),
    }
}

fn row(line: Line) -> Row {
    Row { label: line.label, a: statements(line.left), b: statements(line.right) }
}

fn statements(cell: Cell) -> Vec<Statement> {
    let statement = |one: card::Statement| Statement {
        text: one.text.to_string(),
        provenance: match one.provenance {
            Provenance::Rule => "rule",
            Provenance::Inferred => "inferred",
            Provenance::Observed => "observed",
        },
        sources: one.sources.into_iter().map(source).collect(),
    };
    cell.into_iter().map(statement).collect()
}

fn source(link: Link) -> Source {
    Source { text: link.text, url: link.url }
}
