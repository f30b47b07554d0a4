//! Draws a ladder: one SVG, its words as a list for whoever does not see it.

use yew::prelude::*;

use crate::card::ladder::{Anchor, Kind, Ladder, Rung, WIDTH};
use crate::i18n::Words;

use super::sources::source_list;

/// The ladder of one side.
pub(super) fn ladder(words: &Words, ladder: &Ladder, second: bool) -> Html {
    let class = if second { "flow flow-b" } else { "flow flow-a" };
    let (width, height) = (WIDTH.to_string(), ladder.height.to_string());
    html! {
        <figure {class}>
            <figcaption>{ ladder.title.clone() }</figcaption>
            // The picture says nothing that the list below does not say.
            <svg viewBox={["0 0 ", &width, " ", &height].concat()} aria-hidden="true" direction="ltr">
                for actor in ladder.actors.iter() {
                    <line class="lifeline" x1={actor.x.to_string()} x2={actor.x.to_string()} y1="52" y2={height.clone()} />
                    { text("actor", actor.label, 46, &actor.name) }
                }
                for rung in ladder.rungs.iter() { { draw(rung) } }
            </svg>
            <details class="spoken">
                <summary class="toggle">{ words.flow_as_text() }</summary>
                <ol>for rung in ladder.rungs.iter() { <li>{ rung.said.clone() }</li> }</ol>
            </details>
            { source_list(&ladder.sources) }
        </figure>
    }
}

fn draw(rung: &Rung) -> Html {
    let class = match rung.kind {
        Kind::Message => "rung",
        Kind::Code => "rung rung-code",
        Kind::Note => "rung rung-note",
        Kind::EarlyMedia | Kind::Media => "rung rung-media",
    };
    // A note stands on the line of its actor, two lines around it; the words of an arrow stand above it.
    let below = 7 * u32::try_from(rung.text.len().saturating_sub(1)).unwrap_or(0);
    let baseline = if rung.kind == Kind::Note { rung.y + below } else { rung.y - 6 };
    html! {
        <g {class}>
            if rung.kind != Kind::Note {
                <path class="arrow" d={shaft(rung)} />
                <path class="tip" d={tip(rung.from, rung.to, rung.y)} />
                if rung.kind == Kind::Media { <path class="tip" d={tip(rung.to, rung.from, rung.y)} /> }
            }
            { text("label", rung.label, baseline, &rung.text) }
            if !rung.detail.is_empty() { { text("detail", rung.label, rung.y + 13, std::slice::from_ref(&rung.detail)) } }
        </g>
    }
}

/// Lines of words, the last of them on the baseline.
fn text(class: &'static str, at: Anchor, baseline: u32, lines: &[String]) -> Html {
    const LEADING: u32 = 14;
    let (x, anchor) = match at {
        Anchor::Start(x) => (x, "start"),
        Anchor::Middle(x) => (x, "middle"),
        Anchor::End(x) => (x, "end"),
    };
    let above = |place: usize| LEADING * u32::try_from(lines.len() - 1 - place).unwrap_or(0);
    html! {
        for (place, line) in lines.iter().enumerate() {
            <text {class} x={x.to_string()} y={baseline.saturating_sub(above(place)).to_string()} text-anchor={anchor}>
                { line.clone() }
            </text>
        }
    }
}

fn shaft(rung: &Rung) -> String {
    path("M", &[rung.from, rung.y]) + &path("L", &[rung.to, rung.y])
}

/// The head of an arrow at its end.
fn tip(from: u32, to: u32, y: u32) -> String {
    let back = if from < to { to - 8 } else { to + 8 };
    path("M", &[to, y]) + &path("L", &[back, y - 4]) + &path("L", &[back, y + 4]) + "Z"
}

fn path(command: &str, numbers: &[u32]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    [command, &numbers.join(" ")].concat()
}
