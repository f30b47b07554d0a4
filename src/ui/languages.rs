//! Choosing the language: one dropdown, each language under its own name.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Words, find, languages};

/// A dropdown of the languages of this build; nothing if there is only one.
pub(super) fn language_picker(spoken: &'static Words, on_language: Callback<&'static Words>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(words) = select.and_then(|select| find(&select.value())) {
            on_language.emit(words);
        }
    });
    let option = |words: &&'static Words| {
        let chosen = *words == spoken;
        html! { <option value={words.tag} lang={words.tag} selected={chosen}>{ words.name }</option> }
    };
    html! {
        if languages().len() > 1 {
            <label class="languages" part="picker">
                <span class="picker-label">{ spoken.language() }</span>
                <select class="language" part="select" name="lang" {onchange}>{ for languages().iter().map(option) }</select>
            </label>
        }
    }
}
