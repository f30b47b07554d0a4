//! One code explained: what it says, when it turns up, what to do.

use yew::prelude::*;

use crate::card::CodeTexts;
use crate::card::markup::Marked;
use crate::catalogue::Entry;
use crate::i18n::Words;
use crate::model::Notes;

use super::marked::{phrase, pieces};
use super::note::note;
use super::take::Taken;

/// The texts of one code; the second side has the second colour.
pub(super) fn code_section(
    words: &Words,
    code: &CodeTexts,
    notes: &Notes,
    take: Option<&Callback<Taken>>,
    second: bool,
) -> Html {
    let (entry, texts) = (code.entry, code.words);
    let class = if second { "code code-b" } else { "code code-a" };
    html! {
        <section {class} part="code">
            <h3 class="code-title">
                <span class="number">{ entry.code.number() }</span>{" "}{ phrase(entry.phrase) }
                if !texts.phrase.is_empty() {
                    {" "}<span class="translated">{ texts.phrase }</span>
                }
            </h3>
            <h4>{ words.description() }</h4>
            <p>{ pieces(&Marked::from(texts.description)) }</p>
            if let Some(one) = notes.of(entry.code) { { note(words, &notes.vendor, one) } }
            <h4>{ words.when() }</h4>
            <p>{ pieces(&Marked::from(texts.when)) }</p>
            <h4>{ words.fix() }</h4>
            <ol class="steps">
                for step in texts.fix.iter() { <li>{ pieces(&Marked::from(*step)) }</li> }
            </ol>
            <h4>{ words.tell_customer() }</h4>
            <div class="customer" part="customer">
                <p>{ texts.customer }</p>
                if let Some(take) = take { { copy(words, entry, texts.customer, take) } }
            </div>
        </section>
    }
}

/// A button that takes one sentence along.
fn copy(words: &Words, entry: &Entry, text: &'static str, take: &Callback<Taken>) -> Html {
    let what = words.tell_customer().to_string();
    let taken = Taken { what, text: text.to_string(), html: String::new() };
    // Two such buttons stand on a card: the name tells them apart.
    let name = [words.copy(), " ", &entry.code.number().to_string()].concat();
    html! { <button type="button" class="toggle" aria-label={name} onclick={take.reform(move |_| taken.clone())}>{ words.copy() }</button> }
}
