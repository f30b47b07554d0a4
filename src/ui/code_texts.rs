//! One code explained: what it says, when it turns up, what to do.

use yew::prelude::*;

use crate::card::markup::Marked;
use crate::catalogue::Entry;
use crate::i18n::{CodeWords, Words};

use super::marked::{phrase, pieces};

/// Properties of [`CodeSection`].
#[derive(Properties)]
pub(super) struct CodeSectionProps {
    /// The language of the headings.
    pub(super) words: &'static Words,
    /// The code.
    pub(super) entry: &'static Entry,
    /// Its texts.
    pub(super) texts: &'static CodeWords,
    /// Whether it stands on the second side, in the second colour.
    pub(super) second: bool,
}

// Code and language decide the rest.
impl PartialEq for CodeSectionProps {
    fn eq(&self, other: &Self) -> bool {
        self.entry.code == other.entry.code && self.words == other.words && self.second == other.second
    }
}

/// The texts of one code.
#[component]
pub(super) fn CodeSection(props: &CodeSectionProps) -> Html {
    let CodeSectionProps { words, entry, texts, second } = *props;
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
