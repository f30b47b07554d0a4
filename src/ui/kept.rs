//! What a card says of one code alone: drawn anew only when something of its own changes, not when the other code is
//! chosen.

use std::rc::Rc;

use yew::prelude::*;

use crate::card::{self, CodeTexts};
use crate::catalogue::code::Code;
use crate::catalogue::find;
use crate::i18n::Words;
use crate::model::Notes;

use super::code_texts::code_section;
use super::ladder::ladder;
use super::take::Taken;

/// Which part of the card.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// The texts of the code.
    Texts,
    /// Its call flow.
    Flow,
}

/// Properties of [`Kept`].
#[derive(Properties, PartialEq)]
pub(super) struct KeptProps {
    pub(super) words: &'static Words,
    pub(super) part: Part,
    pub(super) code: Code,
    /// Whether the code has the second colour.
    pub(super) second: bool,
    pub(super) notes: Rc<Notes>,
    /// Takes a sentence along; without it the texts offer none.
    pub(super) take: Option<Callback<Taken>>,
}

/// One part of one code. A single component for both: each type costs half a kilobyte of the module.
#[component]
pub(super) fn Kept(props: &KeptProps) -> Html {
    let words = props.words;
    let Some(entry) = find(props.code.number()) else { return Html::default() };
    match props.part {
        Part::Texts => card::texts(words, entry).map_or_else(Html::default, |texts| {
            code_section(
                words,
                &CodeTexts { entry, words: texts },
                &props.notes,
                props.take.as_ref(),
                props.second,
            )
        }),
        Part::Flow => card::ladder::ladder(words, entry)
            .map_or_else(Html::default, |flow| ladder(words, &flow, props.second)),
    }
}
