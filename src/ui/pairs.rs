//! Pairs one click away: those compared before, and those that people ask about.

use yew::prelude::*;

use crate::catalogue::{asked_pairs, find};
use crate::i18n::Words;
use crate::model::Selection;

/// The pairs as buttons; `before` has the latest first.
pub(super) fn pairs(words: &'static Words, before: &[Selection], on_pair: &Callback<Selection>) -> Html {
    let often: Vec<Selection> =
        asked_pairs().filter_map(|(a, b)| Some(Selection::new(find(a)?, find(b)?))).collect();
    html! {
        <>
            if !before.is_empty() {
                <h2>{ words.pairs_recent() }</h2>
                { buttons(words, before, on_pair) }
            }
            <h2>{ words.pairs_often() }</h2>
            { buttons(words, &often, on_pair) }
        </>
    }
}

/// The last pairs compared, in the bar itself: one click, where the widget is wide enough.
pub(super) fn recent(words: &'static Words, before: &[Selection], on_pair: &Callback<Selection>) -> Html {
    const SHOWN: usize = 2;
    html! {
        if !before.is_empty() {
            <div class="recent" role="group" aria-label={words.pairs_recent()}>
                { buttons(words, &before[..before.len().min(SHOWN)], on_pair) }
            </div>
        }
    }
}

fn buttons(words: &'static Words, pairs: &[Selection], on_pair: &Callback<Selection>) -> Html {
    let button = |pair: &Selection| {
        let pair = *pair;
        let [a, b] = pair.codes().map(|code| code.number().to_string());
        let name = words.pair(&a, &b);
        html! {
            // Without keys: a pair that leaves the list keeps its button, and with it the focus, for the one that comes.
            <li>
                <button type="button" class="choice" onclick={on_pair.reform(move |_| pair)}>{ name }</button>
            </li>
        }
    };
    html! { <ul class="choices">{ for pairs.iter().map(button) }</ul> }
}
