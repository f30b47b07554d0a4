//! A card to take along: as text, in the markup of a wiki or a ticket system, or as rich text for a mail.
//!
//! One walk over the card for all formats; they differ in their marks and in what has to be escaped.

mod escape;
mod inline;
mod marks;
mod page;

use crate::catalogue::fact::Provenance;
use crate::i18n::Words;

use super::markup::Marked;
use super::{Card, Cell, CodeTexts, Line, number, with_phrase};

use page::{Heading, Page};

/// How a card is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text without any markup.
    Text,
    /// CommonMark with the tables of GitHub.
    Markdown,
    /// The wiki markup of Jira and Confluence.
    Jira,
    /// The markup of Wikipedia.
    MediaWiki,
    /// A fragment of HTML, to be pasted as rich text; no style, no class, no script.
    Html,
}

impl Format {
    /// What the form is called, the same in every language; empty for text, whose name each language has.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text | Self::Html => "",
            Self::Markdown => "Markdown",
            Self::Jira => "Jira, Confluence",
            Self::MediaWiki => "MediaWiki",
        }
    }

    /// Every format.
    pub const ALL: [Self; 5] = [Self::Text, Self::Markdown, Self::Jira, Self::MediaWiki, Self::Html];
}

/// Writes a card in a format. `address` leads to the comparison; it is left out unless it is one of the web.
///
/// ```
/// use sip_compare::card::{self, export::{Format, export}};
/// use sip_compare::{catalogue::find, compare::compare, i18n};
///
/// let (Some(busy), Some(declined)) = (find(486), find(603)) else { unreachable!("both are registered") };
/// let words = i18n::negotiate(&["en"]);
/// let page = export(words, &card::write(words, &compare(busy, declined)), Format::Markdown, "");
/// assert!(page.starts_with("## SIP 486 Busy Here vs 603 Decline\n"));
/// ```
pub fn export(words: &'static Words, card: &Card, format: Format, address: &str) -> String {
    let mut page = Page::new(words, format);
    page.heading(Heading::Title, &card.title);
    page.address(address);
    page.paragraph(&card.summary, &[]);
    if let Some(answer) = &card.answer {
        page.heading(Heading::Section, &Marked::from(words.answer()));
        page.paragraph(std::slice::from_ref(&answer.text), &answer.sources);
    }
    for code in &card.codes {
        explain(&mut page, words, code);
    }
    if !card.differences.is_empty() {
        page.heading(Heading::Section, &Marked::from(words.differences()));
        page.steps(&card.differences);
    }
    if let ([left, right], false) = (card.codes.as_slice(), card.rows.is_empty()) {
        page.heading(Heading::Section, &Marked::from(words.table()));
        let numbers = [left, right].map(|code| number(code.entry));
        table(&mut page, words, &numbers, &card.rows);
    }
    page.heading(Heading::Section, &Marked::from(words.learn_more()));
    page.links(&card.links);
    page.finish()
}

fn explain(page: &mut Page, words: &Words, code: &CodeTexts) {
    let texts = code.words;
    let mut name = with_phrase(code.entry);
    if !texts.phrase.is_empty() {
        name = [&name, " (", texts.phrase, ")"].concat();
    }
    page.heading(Heading::Section, &Marked::from(name));
    for (label, text) in [(words.description(), texts.description), (words.when(), texts.when)] {
        page.heading(Heading::Part, &Marked::from(label));
        page.paragraph(&[Marked::from(text)], &[]);
    }
    page.heading(Heading::Part, &Marked::from(words.fix()));
    page.steps(&texts.fix.iter().map(|step| Marked::from(*step)).collect::<Vec<_>>());
}

fn table(page: &mut Page, words: &Words, numbers: &[String; 2], rows: &[Line]) {
    page.table(words.dimension(), numbers);
    for row in rows {
        page.row(row.label);
        for (number, stated) in numbers.iter().zip([&row.left, &row.right]) {
            page.cell(number);
            cell(page, words, stated);
        }
        page.end_row();
    }
    page.end_table();
}

fn cell(page: &mut Page, words: &Words, cell: &Cell) {
    if cell.is_empty() {
        page.text(words.nothing_stated());
    }
    for (place, one) in cell.iter().enumerate() {
        if place > 0 {
            page.line_break();
        }
        let mark = match one.provenance {
            Provenance::Rule => "",
            Provenance::Inferred => words.mark_inferred(),
            Provenance::Observed => words.mark_observed(),
        };
        page.marked(&one.text);
        page.sources(mark, &one.sources);
    }
}
