//! Choosing the language: one dropdown, each language under its own name.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Words, find, languages};

/// Properties of [`Languages`].
#[derive(Properties, PartialEq)]
pub(super) struct LanguagesProps {
    /// The language now shown.
    pub(super) words: &'static Words,
    /// Told when the reader chooses another one.
    pub(super) on_language: Callback<&'static Words>,
}

/// A dropdown of the languages of this build; nothing if there is only one.
#[component]
pub(super) fn Languages(props: &LanguagesProps) -> Html {
    let on_language = props.on_language.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(words) = select.and_then(|select| find(&select.value())) {
            on_language.emit(words);
        }
    });
    let option = |words: &&'static Words| {
        let chosen = *words == props.words;
        html! { <option value={words.tag} lang={words.tag} selected={chosen}>{ words.name }</option> }
    };
    html! {
        if languages().len() > 1 {
            <label class="languages">
                <span class="picker-label">{ props.words.language() }</span>
                <select class="language" name="lang" {onchange}>{ for languages().iter().map(option) }</select>
            </label>
        }
    }
}
