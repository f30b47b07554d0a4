//! Choosing one code: a label and a native dropdown.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::catalogue::code::Code;
use crate::i18n::Words;
use crate::model::Side;

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

/// A labelled dropdown. Its option values are the numbers of the codes.
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
    let on_pick = props.on_pick.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(code) = select.and_then(|select| select.value().parse().ok()).and_then(Code::new) {
            on_pick.emit(code);
        }
    });
    let (label, class) = match props.side {
        Side::First => (props.words.pick_first(), "picker picker-a"),
        Side::Second => (props.words.pick_second(), "picker picker-b"),
    };
    html! {
        <label {class} part="picker">
            <span class="picker-label">{label}</span>
            <select ref={select} class="select" part="select" name={props.side.name()} {onchange}>
                <Options words={props.words} chosen={first} />
            </select>
        </label>
    }
}
