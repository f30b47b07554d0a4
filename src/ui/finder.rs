//! The combobox: what is typed narrows a list of codes, ranked, each with the reason why it fits.
//!
//! The editable combobox with a list popup of the ARIA Authoring Practices: the focus stays in the field, the arrow keys
//! move through the list, Enter chooses, Escape gives up and Home and End move in the text.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::card;
use crate::catalogue::code::Code;
use crate::catalogue::entries;
use crate::i18n::Words;
use crate::search::{Match, Reason, looked_at, search};

use super::marked::{phrase, pieces};

/// Properties of [`Finder`].
#[derive(Properties, PartialEq)]
pub(super) struct FinderProps {
    /// The language.
    pub(super) words: &'static Words,
    /// The id of the field, which its label names.
    pub(super) id: String,
    /// The code that is chosen, as it stands in the field while nobody types.
    pub(super) shown: String,
    /// Told which code was chosen.
    pub(super) on_pick: Callback<Code>,
}

/// What is typed, and which match the arrow keys have reached; nothing is typed while the list is closed.
type Typed = Option<(String, usize)>;

/// The field with its list.
#[component]
pub(super) fn Finder(props: &FinderProps) -> Html {
    let words = props.words;
    let field = use_node_ref();
    let list = use_node_ref();
    let active = use_node_ref();
    let typed = use_state(|| Typed::None);
    let matches = typed.as_ref().map(|(query, _)| found(words, query));
    let reached = typed.as_ref().map_or(0, |(_, reached)| *reached);
    {
        let (list, active) = (list.clone(), active.clone());
        use_effect_with((reached, typed.is_some()), move |_| show(&list, &active));
    }
    let pick = {
        let (typed, on_pick) = (typed.clone(), props.on_pick.clone());
        Callback::from(move |code: Code| {
            typed.set(None);
            on_pick.emit(code);
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            typed.set(field.map(|field| (field.value(), 0)));
        })
    };
    let onkeydown = {
        let (typed, pick, codes) = (typed.clone(), pick.clone(), codes(matches.as_deref()));
        // The query of the list as it is drawn: the state itself may be ahead of it.
        let drawn = typed.as_ref().map(|(query, _)| query.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = codes.len().saturating_sub(1);
            let query = || typed.as_ref().map(|(query, _)| query.clone()).unwrap_or_default();
            let open = typed.is_some();
            let next = match event.key().as_str() {
                "ArrowDown" if open => Some((query(), if reached == last { 0 } else { reached + 1 })),
                "ArrowUp" if open => Some((query(), if reached == 0 { last } else { reached - 1 })),
                "ArrowDown" | "ArrowUp" => Some((String::new(), 0)),
                "Escape" if open => None,
                "Enter" if open => {
                    event.prevent_default();
                    // Who types fast presses Enter before the list is drawn: what stands in the field counts.
                    let value = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value());
                    let code = match value.filter(|value| Some(value) != drawn.as_ref()) {
                        Some(value) => found(words, &value).first().map(|best| best.entry.code),
                        None => codes.get(reached).copied(),
                    };
                    return code.into_iter().for_each(|code| pick.emit(code));
                }
                _ => return,
            };
            event.prevent_default();
            typed.set(next);
        })
    };
    // In WebKit the press of the mouse that gives the focus would place the caret afterwards.
    let onmousedown = Callback::from(|event: MouseEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>()
            && !field.matches(":focus").unwrap_or(true)
        {
            event.prevent_default();
            let _ = field.focus(); // one that cannot take it leaves it where it is
        }
    });
    // What is typed replaces what stands there.
    let onfocus = Callback::from(|event: FocusEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            field.select();
        }
    });
    let onblur = typed.clone();
    let listed = [&props.id, "-list"].concat();
    let listing = matches.as_ref().is_some_and(|matches| !matches.is_empty());
    let named = listing.then(|| option_id(&listed, reached));
    html! {
        <>
            <input ref={field} id={props.id.clone()} class="find" part="find" type="text" role="combobox" dir="ltr"
                autocomplete="off" autocapitalize="none" spellcheck="false" aria-autocomplete="list"
                aria-expanded={listing.to_string()} aria-controls={listed.clone()}
                aria-activedescendant={named} placeholder={words.find_hint()}
                value={typed.as_ref().map_or_else(|| props.shown.clone(), |(query, _)| query.clone())}
                {oninput} {onkeydown} {onmousedown} {onfocus} onblur={Callback::from(move |_: FocusEvent| onblur.set(None))} />
            <div class="matches" part="matches" hidden={!listing}>
                <ul ref={list} id={listed.clone()} role="listbox" aria-label={words.matches()}>
                    for (place, one) in matches.iter().flatten().enumerate() {
                        { option(words, one, &option_id(&listed, place), (place == reached).then_some(&active), &pick) }
                    }
                </ul>
            </div>
            // Not in the list: what speaks has to be there before it does.
            <p class="no-match" role="status">
                if let Some((query, _)) = typed.as_ref().filter(|_| !listing) { { words.no_match(looked_at(query)) } }
            </p>
        </>
    }
}

/// What fits; every code while nothing is typed.
fn found(words: &'static Words, query: &str) -> Vec<Match> {
    if query.trim().is_empty() {
        return entries().iter().map(|entry| Match { entry, reason: Reason::Number }).collect();
    }
    search(words, query)
}

fn codes(matches: Option<&[Match]>) -> Vec<Code> {
    matches.unwrap_or_default().iter().map(|one| one.entry.code).collect()
}

fn option_id(list: &str, place: usize) -> String {
    [list, "-", &place.to_string()].concat()
}

fn option(
    words: &'static Words,
    one: &Match,
    id: &str,
    reached: Option<&NodeRef>,
    pick: &Callback<Code>,
) -> Html {
    let code = one.entry.code;
    let pick = pick.clone();
    html! {
        // The mouse must not take the focus from the field: the list would close before the click.
        <li key={code.number()} ref={reached.cloned().unwrap_or_default()} id={id.to_string()} role="option"
            aria-selected={reached.is_some().to_string()}
            onmousedown={Callback::from(|event: MouseEvent| event.prevent_default())}
            onclick={Callback::from(move |_: MouseEvent| pick.emit(code))}>
            <span class="number">{ code.number() }</span>{" "}{ phrase(one.entry.phrase) }
            if let Some(why) = card::why(words, &one.reason) { {" "}<span class="why">{ pieces(&why) }</span> }
        </li>
    }
}

/// Scrolls the list, and nothing else, to the match that was reached.
fn show(list: &NodeRef, reached: &NodeRef) {
    let (Some(list), Some(reached)) = (list.cast::<HtmlElement>(), reached.cast::<HtmlElement>()) else {
        return;
    };
    let (top, bottom) = (reached.offset_top(), reached.offset_top() + reached.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
