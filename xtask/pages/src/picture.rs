//! A comparison as one picture: SVG that holds everything, for places that keep images and links only.
//!
//! Plain `<text>` lines instead of HTML inside: every program that shows SVG shows these. What is read aloud stands in
//! `<title>` and `<desc>`; a dark page gets dark colours, where the program knows what that is.

mod colours;
mod lines;
mod page;

use sip_compare::card::markup::Marked;
use sip_compare::card::{Card, CodeTexts};
use sip_compare::i18n::Words;

use crate::html::escape;
use lines::Style;
use page::Page;

/// The width, in the units of the picture; its height follows the text.
const WIDTH: u32 = 760;
const MARGIN: u32 = 24;
const GAP: u32 = 16;

const NORMAL: Style = Style { size: 15, leading: 23, bold: false, colour: "text" };
const SMALL: Style = Style { size: 13, leading: 19, bold: false, colour: "muted" };
const LABEL: Style = Style { size: 13, leading: 19, bold: true, colour: "muted" };
const HEADING: Style = Style { size: 16, leading: 26, bold: true, colour: "text" };
const TITLE: Style = Style { size: 24, leading: 32, bold: true, colour: "text" };

/// The picture of a card.
pub(crate) fn picture(words: &Words, card: &Card) -> String {
    let mut page = Page::new(words.dir == "rtl", WIDTH);
    let whole = WIDTH - 2 * MARGIN;
    page.down(MARGIN);
    page.paragraph(MARGIN, whole, &card.title, TITLE);
    page.down(GAP);
    columns(&mut page, words, card);
    if let Some(answer) = &card.answer {
        section(&mut page, words.answer());
        page.paragraph(MARGIN, whole, &answer.text, NORMAL);
    }
    if !card.differences.is_empty() {
        section(&mut page, words.differences());
        for (place, difference) in card.differences.iter().enumerate() {
            let number = Marked::from(format!("{}.", place + 1));
            page.beside(|page| page.paragraph(MARGIN, 28, &number, Style { colour: "muted", ..NORMAL }));
            page.paragraph(MARGIN + 28, whole - 28, difference, NORMAL);
            page.down(4);
        }
    }
    page.down(GAP);
    page.paragraph(MARGIN, whole, &sources(card), SMALL);
    page.down(MARGIN);
    wrap(words, card, &page)
}

/// Both codes beside each other, as high as the longer one.
fn columns(page: &mut Page, words: &Words, card: &Card) {
    let count = u32::try_from(card.codes.len()).unwrap_or(1).max(1);
    let width = (WIDTH - 2 * MARGIN - (count - 1) * GAP) / count;
    let top = page.height();
    let mut bottom = top;
    for (place, code) in (0..count).zip(&card.codes) {
        let left = MARGIN + place * (width + GAP);
        let side = if place == 0 { "a" } else { "b" };
        bottom = bottom.max(page.beside(|page| column(page, words, code, left, width, side)));
    }
    for place in 0..count {
        let left = MARGIN + place * (width + GAP);
        page.frame(left, top, width, bottom - top, if place == 0 { "a" } else { "b" });
    }
    page.down(bottom - top);
}

fn column(page: &mut Page, words: &Words, code: &CodeTexts, left: u32, width: u32, side: &'static str) {
    let (start, inner) = (left + GAP, width - 2 * GAP);
    page.down(GAP);
    let number = code.entry.code.number().to_string();
    page.chip(start, &number, side);
    page.paragraph(start + 62, inner - 62, &Marked::from(["*", code.entry.phrase, "*"].concat()), HEADING);
    if !code.words.phrase.is_empty() {
        page.paragraph(start, inner, &Marked::from(code.words.phrase), SMALL);
    }
    for (label, text) in
        [(words.description(), code.words.description), (words.receiving(), code.words.conclude)]
    {
        page.down(GAP / 2);
        page.paragraph(start, inner, &Marked::from(label), LABEL);
        page.paragraph(start, inner, &Marked::from(text), NORMAL);
    }
    page.down(GAP);
}

fn section(page: &mut Page, heading: &'static str) {
    page.down(GAP);
    page.paragraph(MARGIN, WIDTH - 2 * MARGIN, &Marked::from(heading), HEADING);
}

/// Where to read on, in one line; a picture has no links of its own.
fn sources(card: &Card) -> Marked {
    let names: Vec<&str> = card.links.iter().map(|link| link.text.as_str()).collect();
    Marked::from(names.join(" · "))
}

fn wrap(words: &Words, card: &Card, page: &Page) -> String {
    let numbers: Vec<String> = card.codes.iter().map(|code| code.entry.code.number().to_string()).collect();
    let id = numbers.join("-");
    let said =
        card.summary.iter().chain(card.answer.iter().map(|answer| &answer.text)).chain(&card.differences);
    let said: Vec<String> = said.map(|sentence| escape(&sentence.to_string())).collect();
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" lang="{lang}" aria-labelledby="title-{id} description-{id}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif">
<title id="title-{id}">{title}</title>
<desc id="description-{id}">{description}</desc>
<style>{dark}</style>
<rect class="ground" width="{WIDTH}" height="{height}" rx="10" fill="{ground}"/>
{drawn}</svg>
"#,
        height = page.height(),
        lang = words.tag,
        title = escape(&card.title.to_string()),
        description = said.join(" "),
        dark = colours::dark(),
        ground = colours::light("ground"),
        drawn = page.drawn(),
    )
}

#[cfg(test)]
mod tests {
    use sip_compare::catalogue::entries;
    use sip_compare::compare::compare;
    use sip_compare::i18n::languages;

    use super::*;

    /// What a reader of the picture sees, line after line.
    fn drawn(svg: &str) -> String {
        let body = svg.split_once("</style>").map_or("", |(_, body)| body);
        let mut text = String::new();
        for part in body.split('<').skip(1) {
            let (tag, after) = part.split_once('>').unwrap_or((part, ""));
            text.push_str(if tag.starts_with("text") { " " } else { "" });
            text.push_str(after.trim_end_matches('\n'));
        }
        text
    }

    #[test]
    fn no_pair_loses_a_word_in_any_language() {
        for words in languages() {
            for left in entries() {
                for right in entries() {
                    let card = sip_compare::card::write(words, &compare(left, right));
                    let svg = picture(words, &card);
                    let drawn = drawn(&svg);
                    let told = card.differences.iter().chain([&card.title]);
                    for text in told.chain(card.answer.iter().map(|answer| &answer.text)) {
                        let text = escape(&text.to_string());
                        assert!(
                            drawn.contains(&text),
                            "{} {:?}: {text} is not in {drawn}",
                            words.tag,
                            card.title
                        );
                    }
                    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
                    assert_eq!(svg.matches("<tspan").count(), svg.matches("</tspan>").count());
                }
            }
        }
    }
}
