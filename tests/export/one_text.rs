//! A card with one text in every place where a text can stand.

use sip_compare::card::markup::Marked;
use sip_compare::card::{Answer, Card, CodeTexts, Line, Link, Statement};
use sip_compare::catalogue::fact::Provenance;
use sip_compare::catalogue::find;
use sip_compare::i18n::CodeWords;

/// A card that says the same everywhere.
pub(crate) fn of_one_text(text: &'static str) -> Card {
    let marked = || Marked::from(text);
    let link = |url: &str| Link { text: text.to_string(), url: url.to_string(), english: true };
    let statement = |provenance, sources| Statement { text: marked(), provenance, sources };
    let cell = vec![
        statement(Provenance::Rule, Vec::new()),
        statement(Provenance::Observed, vec![link("https://example.com/a_b.html#c"), link("")]),
    ];
    let fix = Box::leak(Box::new([text, text]));
    let texts: &CodeWords = Box::leak(Box::new(CodeWords {
        phrase: "",
        gist: "",
        description: text,
        when: text,
        fix,
        send: "",
        conclude: "",
        customer: "",
        find: &[],
    }));
    let code = |number| CodeTexts { entry: find(number).unwrap(), words: texts };
    Card {
        title: marked(),
        summary: vec![marked(), marked()],
        answer: Some(Answer { text: marked(), sources: vec![link("https://example.com/"), link("")] }),
        codes: vec![code(486), code(603)],
        differences: vec![marked()],
        rows: vec![Line { label: text, left: cell, right: Vec::new() }],
        shared: Vec::new(),
        links: vec![link("https://example.com/")],
    }
}
