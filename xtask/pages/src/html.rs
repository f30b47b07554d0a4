//! HTML around what the components draw.

use pollster::block_on;
use sip_compare::card::Card;
use sip_compare::catalogue::Entry;
use sip_compare::i18n::Words;
use sip_compare::model::Selection;
use sip_compare::ui::{STYLES, StaticCard, StaticCardProps};
use yew::LocalServerRenderer;

/// What surrounds the widget on its own page; the same rules serve a page without script.
pub(crate) const PAGE_STYLES: &str = include_str!("../../../styles/page.css");

/// A text for markup, in an element or in a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A whole page that holds one card and needs nothing else: no script, no other file, no server.
pub(crate) fn card_page(words: &'static Words, left: &Entry, right: &Entry, card: &Card) -> String {
    let props = StaticCardProps { words, selection: Selection::new(left, right) };
    let drawn = block_on(LocalServerRenderer::<StaticCard>::with_props(props).hydratable(false).render());
    let title = escape(&card.title.to_string());
    let summary: Vec<String> = card.summary.iter().map(|sentence| escape(&sentence.to_string())).collect();
    format!(
        r#"<!doctype html>
<html lang="{lang}" dir="{dir}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="{summary}">
    <title>{title}</title>
    <link rel="icon" href="data:,">
    <style>
{PAGE_STYLES}{STYLES}
    </style>
  </head>
  <body>
    <main>
      <h1>{title}</h1>
      {drawn}
    </main>
  </body>
</html>
"#,
        lang = words.tag,
        dir = words.dir,
        summary = summary.join(" "),
    )
}
