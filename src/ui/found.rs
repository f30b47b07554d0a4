//! What a trace holds: its responses in order, each to be picked for a side of the comparison.

use yew::prelude::*;

use crate::card::found::{self, Line};
use crate::catalogue::code::Code;
use crate::i18n::Words;
use crate::model::{Action, Side};
use crate::trace::Trace;

use super::marked::pieces;

/// How much was read, and why there is nothing in it or not everything.
pub(super) fn summary(words: &Words, trace: &Trace) -> Html {
    html! {
        <>
            if let Some(problem) = found::problem(words, trace) { <p class="notice">{ problem }</p> }
            <p class="trace-lines">{ words.trace_lines(&trace.lines.to_string()) }</p>
        </>
    }
}

/// The list.
pub(super) fn found(words: &'static Words, trace: &Trace, act: &Callback<Action>) -> Html {
    let lines = found::lines(words, trace);
    html! {
        if !lines.is_empty() {
            <h2>{ words.trace_found() }</h2>
            <ol class="found">for line in lines.iter() { { draw(words, line, act) } }</ol>
        }
    }
}

fn draw(words: &'static Words, line: &Line, act: &Callback<Action>) -> Html {
    let button = |code: Code, side: Side, name: &str| {
        let name = words.trace_pick(&code.number().to_string(), name);
        html! {
            <button type="button" class="choice" onclick={act.reform(move |_| Action::Pick(side, code))}>{ name }</button>
        }
    };
    html! {
        <li>
            <div class="found-line">
                <p><strong>{ pieces(&line.what) }</strong>{" "}<span class="why">{ pieces(&line.more) }</span></p>
                for code in line.codes.iter() {
                    <p class="choices">
                        { button(*code, Side::First, words.trace_side_a()) }
                        { button(*code, Side::Second, words.trace_side_b()) }
                    </p>
                }
            </div>
        </li>
    }
}
