//! The options of a dropdown: every registered code, grouped by class.

use yew::prelude::*;

use crate::catalogue::code::Code;
use crate::catalogue::vocabulary::Class;
use crate::catalogue::{Entry, entries};
use crate::i18n::Words;

/// Properties of [`Options`].
#[derive(Properties, PartialEq)]
pub(super) struct OptionsProps {
    /// The language of the group headings.
    pub(super) words: &'static Words,
    /// The code that is chosen when the dropdown first appears.
    pub(super) chosen: Code,
}

/// All registered codes as options, their value the number.
#[component]
pub(super) fn Options(props: &OptionsProps) -> Html {
    let option = |entry: &Entry| {
        let number = entry.code.number().to_string();
        let text = [&number, " ", entry.phrase].concat();
        // Options hold no markup: in a right-to-left language these characters isolate what stays left to right.
        let text = if props.words.dir == "rtl" { ["\u{2066}", &text, "\u{2069}"].concat() } else { text };
        html! { <option value={number} selected={entry.code == props.chosen}>{text}</option> }
    };
    Class::ALL
        .iter()
        .copied()
        .map(|class| {
            let of_class = entries().iter().filter(|entry| entry.code.class() == class);
            html! { <optgroup label={props.words.class(class)}>{ for of_class.map(option) }</optgroup> }
        })
        .collect()
}
