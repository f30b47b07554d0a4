//! Choosing the language: one dropdown, each language under its own name.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Known, Words, known, known_for};

/// A dropdown of the languages of this build; nothing if there is only one.
pub(super) fn language_picker(spoken: &'static Words, on_language: Callback<&'static Known>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(language) = select.and_then(|select| known_for(&select.value())) {
            on_language.emit(language);
        }
    });
    let option = |one: &Known| {
        let chosen = one.tag == spoken.tag;
        html! { <option value={one.tag} lang={one.tag} selected={chosen}>{ one.name }</option> }
    };
    html! {
        if known().len() > 1 {
            <label class="languages" part="picker">
                <span class="picker-label">{ spoken.language() }</span>
                <select class="language" part="select" name="lang" {onchange}>{ for known().iter().map(option) }</select>
            </label>
        }
    }
}
