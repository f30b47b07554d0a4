//! The table of differences: one row a dimension, both values beside each other, each with its source.

use yew::prelude::*;

use crate::card::{Card, Cell, Line, Statement};
use crate::catalogue::fact::Provenance;
use crate::i18n::Words;

use super::marked::pieces;
use super::sources::source_list;

/// The differing rows, and the shared ones on request.
pub(super) fn table(words: &Words, card: &Card) -> Html {
    html! {
        <section class="table" part="table">
            <h3>{ words.table() }</h3>
            { rows(words, card, &card.rows) }
            if card.shared.is_empty() {
                <p class="note">{ words.shared_none() }</p>
            } else {
                <details class="shared">
                    <summary class="toggle">{ words.shared_show(&card.shared.len().to_string()) }</summary>
                    { rows(words, card, &card.shared) }
                </details>
            }
            <dl class="legend" aria-label={words.legend()}>
                <dt>{ words.section("3261", "…") }</dt><dd>{ words.legend_rule() }</dd>
                <dt>{ words.mark_inferred() }</dt><dd>{ words.legend_inferred() }</dd>
                <dt>{ words.mark_observed() }</dt><dd>{ words.legend_observed() }</dd>
            </dl>
        </section>
    }
}

fn rows(words: &Words, card: &Card, lines: &[Line]) -> Html {
    let head = |place: usize| card.codes.get(place).map(|texts| texts.entry.code.number());
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ words.dimension() }</th>
                    <th scope="col" class="number-a">{ head(0) }</th>
                    <th scope="col" class="number-b">{ head(1) }</th>
                </tr>
            </thead>
            <tbody>{ for lines.iter().map(|line| row(words, card, line)) }</tbody>
        </table>
    }
}

fn row(words: &Words, card: &Card, line: &Line) -> Html {
    let cell = |place: usize, cell: &Cell| {
        // On a narrow card the columns stand below each other, each under its number.
        let number = card.codes.get(place).map(|texts| texts.entry.code.number().to_string());
        html! {
            <td data-code={number}>
                if cell.is_empty() {
                    <span class="nothing">{ words.nothing_stated() }</span>
                }
                for one in cell.iter() { { statement(words, one) } }
            </td>
        }
    };
    html! {
        <tr key={line.label}>
            <th scope="row">{ line.label }</th>
            { cell(0, &line.left) }
            { cell(1, &line.right) }
        </tr>
    }
}

fn statement(words: &Words, one: &Statement) -> Html {
    let mark = match one.provenance {
        Provenance::Rule => None,
        Provenance::Inferred => Some(words.mark_inferred()),
        Provenance::Observed => Some(words.mark_observed()),
    };
    html! {
        <div class="statement">
            { pieces(&one.text) }
            if !one.sources.is_empty() {
                {" "}
                if let Some(mark) = mark { <span class="mark">{ mark }</span>{" "} }
                { source_list(&one.sources) }
            }
        </div>
    }
}

/// What is stated of one code, row after row.
#[cfg(feature = "ssr")]
pub(super) fn facts(words: &Words, lines: &[Line]) -> Html {
    html! {
        <dl class="facts">
            for line in lines.iter() {
                <div>
                    <dt>{ line.label }</dt>
                    <dd>for one in line.left.iter() { { statement(words, one) } }</dd>
                </div>
            }
        </dl>
    }
}
