//! The card: title, summary, both codes, differences, advice, sources.

use std::rc::Rc;

use yew::prelude::*;

use crate::card::markup::Marked;
use crate::card::{Card, CodeTexts};
use crate::i18n::Words;
use crate::model::Notes;

use super::kept::{Kept, Part};
use super::marked::pieces;
use super::sources::{link, source_list};
use super::table::table;
use super::take::Taken;

/// The card of one comparison.
///
/// A function, like most of what is below it: each component type costs bytes of the module, and most of the card is
/// written anew for every choice anyway.
pub(super) fn comparison(
    words: &'static Words,
    card: &Card,
    notes: &Rc<Notes>,
    take: Option<&Callback<Taken>>,
) -> Html {
    let part = |part, (place, texts): (usize, &CodeTexts)| {
        html! { <Kept {words} {part} code={texts.entry.code} second={place == 1} notes={notes.clone()} take={take.cloned()} /> }
    };
    let advice = |text: &'static str| html! { <li>{ pieces(&Marked::from(text)) }</li> };
    html! {
        <article class="card" part="card">
            <header class="lead" aria-live="polite">
                // Made anew for another pair: what changed is seen and announced once.
                <div key={card.title.to_string()} class="changed">
                    <h2 class="title" part="title">{ pieces(&card.title) }</h2>
                    <p class="summary" part="summary">
                        for sentence in card.summary.iter() { { pieces(sentence) }{" "} }
                    </p>
                </div>
            </header>
            if let Some(answer) = &card.answer {
                <section class="answer" part="answer">
                    <h3>{ words.answer() }</h3>
                    <p>{ pieces(&answer.text) }</p>
                    { source_list(&answer.sources) }
                </section>
            }
            <div class="codes">
                for one in card.codes.iter().enumerate() { { part(Part::Texts, one) } }
            </div>
            <section class="call-flows" part="flows">
                <h3>{ words.flow() }</h3>
                <div class="flows">
                    for one in card.codes.iter().enumerate() { { part(Part::Flow, one) } }
                </div>
            </section>
            if !card.differences.is_empty() {
                <section class="differences" part="differences">
                    <h3>{ words.differences() }</h3>
                    <ol>
                        for difference in card.differences.iter() { <li>{ pieces(difference) }</li> }
                    </ol>
                </section>
            }
            <section class="which" part="advice">
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
                { table(words, card) }
            }
            <footer class="learn" part="sources">
                <h3>{ words.learn_more() }</h3>
                <ul>for one in card.links.iter() { <li>{ link(one) }</li> }</ul>
            </footer>
        </article>
    }
}
