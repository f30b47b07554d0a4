//! A text with marks: protocol tokens and reason phrases stay as they are in every language.

use yew::prelude::*;

use crate::card::markup::{Marked, Piece};

/// A text with its marks drawn.
pub(super) fn pieces(text: &Marked) -> Html {
    text.pieces()
        .map(|piece| match piece {
            Piece::Plain(text) => html! { {text} },
            Piece::Token(text) => html! { <code dir="ltr" translate="no">{text}</code> },
            Piece::Phrase(text) => phrase(text),
        })
        .collect()
}

/// A reason phrase: English on purpose, as the protocol writes it.
pub(super) fn phrase(text: &str) -> Html {
    html! { <span class="phrase" lang="en" dir="ltr" translate="no">{text}</span> }
}
