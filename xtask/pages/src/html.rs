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

/// A page made at build time. `head` and `body` are markup, the title is text.
pub(crate) struct Page<'a> {
    pub(crate) lang: &'a str,
    pub(crate) dir: &'a str,
    pub(crate) title: &'a str,
    pub(crate) head: &'a str,
    pub(crate) body: &'a str,
}

impl Page<'_> {
    /// The whole file.
    pub(crate) fn write(&self) -> String {
        let Page { lang, dir, title, head, body } = self;
        let title = escape(title);
        format!(
            r#"<!doctype html>
<html lang="{lang}" dir="{dir}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{title}</title>
    {head}
  </head>
  <body>
    {body}
  </body>
</html>
"#
        )
    }
}

/// A whole page that holds one card and needs nothing else: no script, no other file, no server.
pub(crate) fn card_page(words: &'static Words, left: &Entry, right: &Entry, card: &Card) -> String {
    let props = StaticCardProps { words, selection: Selection::new(left, right) };
    let drawn = block_on(LocalServerRenderer::<StaticCard>::with_props(props).hydratable(false).render());
    let title = card.title.to_string();
    let summary: Vec<String> = card.summary.iter().map(|sentence| escape(&sentence.to_string())).collect();
    let head = format!(
        r#"<meta name="description" content="{}">
    <link rel="icon" href="data:,">
    <style>
{PAGE_STYLES}{STYLES}
    </style>"#,
        summary.join(" ")
    );
    let body = format!("<main>\n      <h1>{}</h1>\n      {drawn}\n    </main>", escape(&title));
    Page { lang: words.tag, dir: words.dir, title: &title, head: &head, body: &body }.write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_title_of_a_page_is_text() {
        let title = r#"</title><script>"a" & b</script>"#;
        let page = Page { lang: "en", dir: "ltr", title, head: "", body: "" }.write();
        let written = "<title>&lt;/title&gt;&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;</title>";
        assert!(page.contains(written), "{written} is not in {page}");
    }
}
