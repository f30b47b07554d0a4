//! The card: title, summary, both codes, differences, advice, sources.

use std::rc::Rc;

use yew::prelude::*;

use crate::card::Card;
use crate::card::markup::Marked;
use crate::i18n::Words;

use super::code_texts::CodeSection;
use super::marked::pieces;
use super::sources::{link, source_list};
use super::table::Table;

/// Properties of [`Comparison`].
#[derive(Properties)]
pub(super) struct ComparisonProps {
    /// The language.
    pub(super) words: &'static Words,
    /// What to show.
    pub(super) card: Rc<Card>,
}

// A card is written anew for each choice: comparing two cards would cost more than drawing one.
impl PartialEq for ComparisonProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
    }
}

/// The card of one comparison.
#[component]
pub(super) fn Comparison(props: &ComparisonProps) -> Html {
    let (words, card) = (props.words, &props.card);
    let advice = |text: &'static str| html! { <li>{ pieces(&Marked::from(text)) }</li> };
    html! {
        <article class="card">
            <header class="lead" aria-live="polite">
                <h2 class="title">{ pieces(&card.title) }</h2>
                <p class="summary">
                    for sentence in card.summary.iter() { { pieces(sentence) }{" "} }
                </p>
            </header>
            if let Some(answer) = &card.answer {
                <section class="answer">
                    <h3>{ words.answer() }</h3>
                    <p>{ pieces(&answer.text) }</p>
                    { source_list(&answer.sources) }
                </section>
            }
            <div class="codes">
                for (place, texts) in card.codes.iter().enumerate() {
                    <CodeSection {words} entry={texts.entry} texts={texts.words} second={place == 1} />
                }
            </div>
            if !card.differences.is_empty() {
                <section class="differences">
                    <h3>{ words.differences() }</h3>
                    <ol>
                        for difference in card.differences.iter() { <li>{ pieces(difference) }</li> }
                    </ol>
                </section>
            }
            <section class="which">
                <h3>{ words.which() }</h3>
                <div class="advice">
                    <div>
                        <h4>{ words.sending() }</h4>
                        <ul>for texts in card.codes.iter() { { advice(texts.words.send) } }</ul>
                    </div>
                    <div>
                        <h4>{ words.receiving() }</h4>
                        <ul>for texts in card.codes.iter() { { advice(texts.words.conclude) } }</ul>
                    </div>
                </div>
            </section>
            if card.codes.len() == 2 {
                <Table {words} card={card.clone()} />
            }
            <footer class="learn">
                <h3>{ words.learn_more() }</h3>
                <ul>for one in card.links.iter() { <li>{ link(one) }</li> }</ul>
            </footer>
        </article>
    }
}
