//! Taking the comparison along: as a link, as text, as a table of a wiki.

use yew::prelude::*;

use crate::i18n::Words;

/// What the reader wants to take along.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// What it is called.
    pub what: String,
    /// The plain text.
    pub text: String,
    /// The same with markup, for what can take it; empty if there is none.
    pub html: String,
}

/// What became of it: whether the clipboard took it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) taken: Taken,
    pub(super) copied: bool,
}

/// The forms as buttons; `take` is called with the place of the form that was chosen.
pub(super) fn forms(names: Vec<&'static str>, take: &Callback<usize>) -> Html {
    let button = |(place, name): (usize, &'static str)| {
        html! {
            <li key={name}>
                <button type="button" class="choice" onclick={take.reform(move |_| place)}>{ name }</button>
            </li>
        }
    };
    html! { <ul class="choices">{ for names.into_iter().enumerate().map(button) }</ul> }
}

/// Properties of [`Said`].
#[derive(Properties, PartialEq)]
pub(super) struct SaidProps {
    /// The language.
    pub(super) words: &'static Words,
    /// What was taken along last.
    pub(super) answer: Option<Answer>,
}

/// Says that it was copied; where that is not permitted, holds the text, selected for copying.
#[component]
pub(super) fn Said(props: &SaidProps) -> Html {
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(props.answer.clone(), move |_| {
            if let Some(field) = field.cast::<web_sys::HtmlTextAreaElement>() {
                let _ = field.focus(); // an element that cannot take it leaves it where it is
                field.select();
            }
        });
    }
    let denied = props.answer.as_ref().filter(|answer| !answer.copied);
    html! {
        <div class="said" part="said">
            <p role="status">
                if denied.is_some() {
                    { props.words.copy_denied() }
                } else if let Some(answer) = &props.answer {
                    { props.words.copied(&answer.taken.what) }
                }
            </p>
            if let Some(denied) = denied {
                <textarea ref={field} class="taken" readonly=true rows="6" dir="auto"
                    aria-label={denied.taken.what.clone()} value={denied.taken.text.clone()} />
            }
        </div>
    }
}
