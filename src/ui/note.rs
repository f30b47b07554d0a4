//! A note of the host beside the standard meaning: marked as the host's, as plain text.

use yew::prelude::*;

use crate::i18n::Words;
use crate::model::{Note, NoteLink, text_for};

/// The note, in the language of the card if the host wrote it, with who speaks above it.
pub(super) fn note(words: &Words, vendor: &[(String, String)], note: &Note) -> Html {
    let from = match text_for(vendor, words.tag) {
        Some((_, vendor)) => words.note_from(vendor),
        None => words.note().to_string(),
    };
    let text = text_for(&note.text, words.tag);
    html! {
        <aside class="host-note" part="note">
            <p class="note-from">{ from }</p>
            if let Some((tag, text)) = text {
                <p class="note-text" lang={named(tag)} dir="auto">{ text.to_string() }</p>
            }
            if let Some(one) = &note.link { { link(words, one) } }
        </aside>
    }
}

fn link(words: &Words, link: &NoteLink) -> Html {
    let (tag, text) = text_for(&link.text, words.tag).unwrap_or(("", &link.href));
    html! {
        <p class="note-link" dir="auto">
            <a href={link.href.clone()} lang={named(tag)} target="_blank" rel="noopener">{ text.to_string() }</a>
        </p>
    }
}

/// The language of a text; `None` where the host named none: it is then that of the card.
fn named(tag: &str) -> Option<String> {
    (!tag.is_empty()).then(|| tag.to_string())
}
