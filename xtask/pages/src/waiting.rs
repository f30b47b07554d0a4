//! The first pair in the HTML of the hosted page, drawn by the widget's own components: what one sees until it is up.

use pollster::block_on;
use sip_compare::i18n::{languages, negotiate};
use sip_compare::model::{Side, choose};
use sip_compare::ui::{App, AppProps, STYLES};
use yew::{AttrValue, Callback, LocalServerRenderer};

use crate::html::escape;

/// Where it stands in `index.html`, inside the element.
pub(crate) const CARD: &str = "<!-- the first card -->";

/// Where its scripts stand in `index.html`: in the head, since they decide what is painted.
pub(crate) const SCRIPT: &str = "<!-- the scripts of the first card -->";

/// What it needs; a release has all but the last inside the page (`xtask/inline.mjs`).
pub(crate) fn files() -> [(&'static str, String); 3] {
    [
        // That of the widget, and what holds until it is up.
        ("waiting.css", [STYLES, include_str!("../../../styles/waiting.css")].concat()),
        ("asked.js", include_str!("../../../assets/asked.js").into()),
        ("waiting.js", include_str!("../../../assets/waiting.js").into()),
    ]
}

/// What stands in the head.
pub(crate) fn head() -> String {
    let (selection, _) = choose(None, None);
    let number = |side| selection.code(side).number();
    let tags: Vec<&str> = languages().iter().map(|words| words.tag).collect();
    format!(
        r#"<script src="asked.js" data-a="{}" data-b="{}" data-lang="{}" data-languages="{}" data-module="sip_compare_bg.wasm"></script>
    <script src="waiting.js" defer></script>"#,
        number(Side::First),
        number(Side::Second),
        negotiate(&[]).tag,
        escape(&tags.join(" "))
    )
}

/// The shadow root with the first card. The browser's own reading of the page puts it there, without script.
pub(crate) fn card() -> String {
    let (selection, _) = choose(None, None);
    let props = AppProps {
        words: negotiate(&[]),
        selection,
        notices: Default::default(),
        notes: Default::default(),
        request: 0,
        on_choose: Callback::noop(),
        on_language: Some(Callback::noop()),
        page: AttrValue::default(),
        on_copy: Callback::noop(),
        on_intake: Callback::noop(),
    };
    let drawn = block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
    format!(
        r#"<template shadowrootmode="open"><link rel="stylesheet" href="waiting.css"><noscript><slot></slot></noscript><div class="waiting">{drawn}</div></template>"#
    )
}
