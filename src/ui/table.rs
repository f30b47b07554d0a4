//! The table of differences: one row a dimension, both values beside each other, each with its source.

use std::rc::Rc;

use yew::prelude::*;

use crate::card::{Card, Cell, Line, Statement};
use crate::catalogue::fact::Provenance;
use crate::i18n::Words;

use super::marked::pieces;
use super::sources::source_list;

/// Properties of [`Table`].
#[derive(Properties)]
pub(super) struct TableProps {
    /// The language.
    pub(super) words: &'static Words,
    /// The comparison, of two different codes.
    pub(super) card: Rc<Card>,
}

// See the card: one is written for each choice.
impl PartialEq for TableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
    }
}

/// The differing rows, and the shared ones on request.
#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let TableProps { words, card } = props;
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let head = |place: usize| card.codes.get(place).map(|texts| texts.entry.code.number());
    html! {
        <section class="table">
            <h3>{ words.table() }</h3>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.dimension() }</th>
                        <th scope="col" class="number-a">{ head(0) }</th>
                        <th scope="col" class="number-b">{ head(1) }</th>
                    </tr>
                </thead>
                <tbody>{ for card.rows.iter().map(|line| row(words, card, line)) }</tbody>
                if *open {
                    <tbody class="shared">{ for card.shared.iter().map(|line| row(words, card, line)) }</tbody>
                }
            </table>
            if card.shared.is_empty() {
                <p class="note">{ words.shared_none() }</p>
            } else {
                <button type="button" class="toggle" aria-expanded={open.to_string()} onclick={toggle}>
                    { words.shared_show(&card.shared.len().to_string()) }
                </button>
            }
            <dl class="legend" aria-label={words.legend()}>
                <dt>{ words.section("3261", "…") }</dt><dd>{ words.legend_rule() }</dd>
                <dt>{ words.mark_inferred() }</dt><dd>{ words.legend_inferred() }</dd>
                <dt>{ words.mark_observed() }</dt><dd>{ words.legend_observed() }</dd>
            </dl>
        </section>
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
            <span>{ pieces(&one.text) }</span>
            if !one.sources.is_empty() {
                {" "}
                if let Some(mark) = mark { <span class="mark">{ mark }</span>{" "} }
                { source_list(&one.sources) }
            }
        </div>
    }
}
