//! Choosing one code: a combobox to find it in, and the native dropdown of all codes beside it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::catalogue::code::Code;
use crate::catalogue::find;
use crate::i18n::Words;
use crate::model::Side;

use super::finder::Finder;
use super::options::Options;

/// Properties of [`Picker`].
#[derive(Properties, PartialEq)]
pub(super) struct PickerProps {
    /// The language.
    pub(super) words: &'static Words,
    /// Which of the two codes is chosen here.
    pub(super) side: Side,
    /// The code now chosen.
    pub(super) chosen: Code,
    /// Told when the reader chooses another code.
    pub(super) on_pick: Callback<Code>,
}

/// A labelled field to find a code in, and a dropdown whose option values are the numbers of the codes.
#[component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let select = use_node_ref();
    {
        // The options are drawn once; what is chosen later is set on the element, as a script would.
        let select = select.clone();
        use_effect_with(props.chosen, move |chosen| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(&chosen.number().to_string());
            }
        });
    }
    let first = *use_memo((), |()| props.chosen);
    let (chosen, on_pick) = (props.chosen, props.on_pick.clone());
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        match select.value().parse().ok().and_then(Code::new) {
            Some(code) => on_pick.emit(code),
            // A script has set what is no option: the dropdown would stay empty.
            None => select.set_value(&chosen.number().to_string()),
        }
    });
    let words = props.words;
    let (label, class) = match props.side {
        Side::First => (words.pick_first(), "picker picker-a"),
        Side::Second => (words.pick_second(), "picker picker-b"),
    };
    let id = ["find-", props.side.name()].concat();
    let phrase = find(props.chosen.number()).map_or("", |entry| entry.phrase);
    html! {
        <div {class} part="picker">
            <label class="picker-label" for={id.clone()}>{label}</label>
            <div class="combo">
                <Finder {words} {id} shown={[&props.chosen.number().to_string(), " ", phrase].concat()} on_pick={props.on_pick.clone()} />
                <span class="all">
                    <select ref={select} class="select" part="select" name={props.side.name()}
                        aria-label={words.pick_list(label)} {onchange}>
                        <Options {words} chosen={first} />
                    </select>
                </span>
            </div>
        </div>
    }
}
