//! Links to sources.

use yew::prelude::*;

use crate::card::Link;

/// One source: a link, or its name if it has no lasting address.
pub(super) fn link(source: &Link) -> Html {
    // What a product or page is called stays as it is.
    let (lang, translate) = if source.english { (Some("en"), Some("no")) } else { (None, None) };
    if source.url.is_empty() {
        return html! { <span class="source" {lang} {translate}>{ source.text.clone() }</span> };
    }
    // A new page: in a frame the target would replace the widget. Nothing of the host is handed on.
    html! {
        <a class="source" href={source.url.clone()} {lang} {translate} target="_blank" rel="noopener noreferrer">
            { source.text.clone() }
        </a>
    }
}

/// The sources of one statement, on a line of their own.
pub(super) fn source_list(sources: &[Link]) -> Html {
    html! {
        if !sources.is_empty() {
            <span class="sources">
                for (place, source) in sources.iter().enumerate() {
                    if place > 0 { {", "} }
                    { link(source) }
                }
            </span>
        }
    }
}
