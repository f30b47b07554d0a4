//! The comparison without script: a page a language, which the hosted page leads to and the loader falls back on.

use std::fs;
use std::path::Path;

use pollster::block_on;
use sip_compare::i18n::{Words, languages};
use sip_compare::ui::{Plain, PlainProps, STYLES, plain_rules};
use yew::LocalServerRenderer;

use crate::Outcome;
use crate::html::{PAGE_STYLES, Page, escape};

/// The pair that is chosen at first, as in the widget.
const CHOSEN: (u16, u16) = (183, 487);

/// Writes the pages and their stylesheet.
pub(crate) fn run(folder: &Path) -> Outcome {
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        fs::write(&file, text).map_err(|why| format!("{}: {why}", file.display()))
    };
    write("plain.css", &[PAGE_STYLES, STYLES, "\n", &plain_rules()].concat())?;
    languages().iter().try_for_each(|words| write(&file(words.tag), &page(words)))
}

/// The file of a language.
pub(crate) fn file(tag: &str) -> String {
    format!("plain.{tag}.html")
}

fn page(words: &'static Words) -> String {
    let props = PlainProps { words, chosen: CHOSEN };
    let drawn = block_on(LocalServerRenderer::<Plain>::with_props(props).hydratable(false).render());
    let others: String = languages()
        .iter()
        .map(|other| {
            format!(r#"<a href="{}" lang="{}">{}</a> "#, file(other.tag), other.tag, escape(other.name))
        })
        .collect();
    let title = words.plain_title();
    let head = r#"<link rel="icon" href="icon.svg">
    <link rel="stylesheet" href="plain.css">"#;
    let body = format!(
        r#"<main>
      <h1>{}</h1>
      {drawn}
      <nav class="ways">{others}</nav>
    </main>"#,
        escape(title)
    );
    Page { lang: words.tag, dir: words.dir, title, head, body: &body }.write()
}
