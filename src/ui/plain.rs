//! The comparison without script: two native dropdowns, and every code; the stylesheet shows the chosen ones in their order.

use yew::prelude::*;

use crate::card;
use crate::card::markup::Marked;
use crate::catalogue::{Entry, entries};
use crate::compare::compare;
use crate::i18n::Words;
use crate::model::{Notes, Side};

use super::code_texts::code_section;
use super::marked::pieces;
use super::options::Options;
use super::table::facts;

/// Properties of [`Plain`].
#[derive(Properties, PartialEq)]
pub struct PlainProps {
    /// The language.
    pub words: &'static Words,
    /// The codes that are chosen at first.
    pub chosen: (u16, u16),
}

/// Why the widget itself is not there; the loader shows the one that fits, a page without script none.
const PROBLEMS: [&str; 7] = ["missing", "policy", "broken", "network", "slow", "mixed", "stopped"];

/// Both dropdowns and every code; `plain_rules` show the chosen ones.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    let words = props.words;
    let picker = |side: Side, label: &'static str, chosen: u16| {
        let class = if side == Side::First { "picker picker-a" } else { "picker picker-b" };
        let chosen =
            entries().iter().find(|entry| entry.code.number() == chosen).unwrap_or(&entries()[0]).code;
        html! {
            <label {class}>
                <span class="picker-label">{ label }</span>
                <select class="plain-select" name={side.name()} autocomplete="off"><Options {words} {chosen} /></select>
            </label>
        }
    };
    let sentences = [
        words.problem_missing(),
        words.problem_policy(),
        words.problem_broken(),
        words.problem_network(),
        words.problem_slow(),
        words.problem_mixed(),
        words.problem_stopped(),
    ];
    html! {
        <div class="widget plain" lang={words.tag} dir={words.dir}>
            for (problem, sentence) in PROBLEMS.iter().zip(sentences) {
                <div class="notice" data-problem={*problem} hidden=true>
                    <p>{ pieces(&Marked::from(sentence)) }{" "}{ words.plain_what() }</p>
                    <button type="button" class="toggle">{ words.plain_retry() }</button>
                </div>
            }
            <div class="pickers">
                { picker(Side::First, words.pick_first(), props.chosen.0) }
                { picker(Side::Second, words.pick_second(), props.chosen.1) }
            </div>
            <h2 class="title plain-title">{ words.plain_title() }</h2>
            <div class="card codes">for entry in entries() { { code(words, entry) } }</div>
        </div>
    }
}

fn code(words: &'static Words, entry: &'static Entry) -> Html {
    let card = card::write(words, &compare(entry, entry));
    html! {
        <div data-code={entry.code.number().to_string()}>
            for texts in card.codes.iter() { { code_section(words, texts, &Notes::default(), None, false) } }
            { facts(words, &card.shared) }
        </div>
    }
}

/// The rules that show the chosen codes, for every code of the catalogue: the second one later, and in its own colour.
pub fn plain_rules() -> String {
    let mut rules = String::from(".plain [data-code]{display:none}\n");
    for (side, look) in [("b", "order:2;--a:var(--b);--a-ground:var(--b-ground)"), ("a", "order:1")] {
        for entry in entries() {
            let number = entry.code.number().to_string();
            let chosen =
                [".plain:has(select[name=\"", side, "\"] option[value=\"", &number, "\"]:checked)"].concat();
            rules.push_str(&[&chosen, " [data-code=\"", &number, "\"]{display:block;", look, "}\n"].concat());
        }
    }
    rules
}
