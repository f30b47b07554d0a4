//! One code explained: what it says, when it turns up, what to do.

use yew::prelude::*;

use crate::card::CodeTexts;
use crate::card::markup::Marked;
use crate::i18n::Words;

use super::marked::{phrase, pieces};

/// The texts of one code; the second side has the second colour.
pub(super) fn code_section(words: &Words, code: &CodeTexts, second: bool) -> Html {
    let (entry, texts) = (code.entry, code.words);
    let class = if second { "code code-b" } else { "code code-a" };
    html! {
        <section {class}>
            <h3 class="code-title">
                <span class="number">{ entry.code.number() }</span>{" "}{ phrase(entry.phrase) }
                if !texts.phrase.is_empty() {
                    {" "}<span class="translated">{ texts.phrase }</span>
                }
            </h3>
            <h4>{ words.description() }</h4>
            <p>{ pieces(&Marked::from(texts.description)) }</p>
            <h4>{ words.when() }</h4>
            <p>{ pieces(&Marked::from(texts.when)) }</p>
            <h4>{ words.fix() }</h4>
            <ol class="steps">
                for step in texts.fix.iter() { <li>{ pieces(&Marked::from(*step)) }</li> }
            </ol>
        </section>
    }
}
