//! A comparison without dropdowns, for pages that are made at build time.

use std::rc::Rc;

use yew::prelude::*;

use crate::card;
use crate::catalogue::find;
use crate::compare::compare;
use crate::i18n::Words;
use crate::model::{Selection, Side};

use super::comparison::comparison;

/// Properties of [`StaticCard`].
#[derive(Properties, PartialEq)]
pub struct StaticCardProps {
    /// The language.
    pub words: &'static Words,
    /// The two codes.
    pub selection: Selection,
}

/// The card of the widget, drawn by the same components, with nothing to choose.
#[component]
pub fn StaticCard(props: &StaticCardProps) -> Html {
    let words = props.words;
    let entry = |side| find(props.selection.code(side).number());
    html! {
        <div class="widget" lang={words.tag} dir={words.dir}>
            if let (Some(left), Some(right)) = (entry(Side::First), entry(Side::Second)) {
                { comparison(words, &card::write(words, &compare(left, right)), &Rc::default(), None) }
            }
        </div>
    }
}
