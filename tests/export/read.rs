//! Reads an exported page back, by the rules of its format: an independent look at what was written.

use sip_compare::card::export::Format;
use sip_compare::i18n::Words;

use super::wiki::wiki_blocks;

/// A piece of a page, its text without marks.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Block {
    /// A heading with its level.
    Heading(usize, String),
    Paragraph(String),
    Step(String),
    Item(String),
    /// A row of the table; statements of a cell stand in lines.
    Row([String; 3]),
}

/// What a page says, and where its links lead.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) blocks: Vec<Block>,
    pub(crate) links: Vec<String>,
}

/// Reads a page; panics where it is not well formed.
pub(crate) fn read(words: &Words, format: Format, text: &str) -> Page {
    let mut page = Page::default();
    match format {
        Format::Text => text_blocks(words, text, &mut page),
        Format::Html => html_blocks(text, &mut page),
        _ => wiki_blocks(format, text, &mut page),
    }
    page
}

pub(crate) fn row(cells: &[String]) -> Block {
    let cells: &[String; 3] = cells.try_into().unwrap_or_else(|_| panic!("not three cells: {cells:?}"));
    Block::Row(cells.clone())
}

/// The text behind `1. `.
pub(crate) fn step(line: &str) -> Option<&str> {
    line.split_once(". ").filter(|(digits, _)| digits.parse::<u8>().is_ok()).map(|(_, text)| text)
}

fn text_blocks(words: &Words, text: &str, page: &mut Page) {
    let lines: Vec<&str> = text.lines().collect();
    let parts = [words.description(), words.when(), words.fix()];
    let mut in_table = false;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        let under = lines.get(at).copied().unwrap_or_default();
        let underlined = |with: &str| under == with.repeat(line.chars().count()) && !line.is_empty();
        if underlined("=") || underlined("-") {
            page.blocks.push(Block::Heading(if underlined("=") { 2 } else { 3 }, line.into()));
            in_table = line == words.table();
            at += 1;
        } else if line.is_empty() {
            in_table = false;
        } else if in_table {
            let mut cells = vec![line.to_string()];
            while let Some(line) = lines.get(at).and_then(|line| line.strip_prefix("  ")) {
                match line.strip_prefix("     ") {
                    Some(more) => cells.last_mut().unwrap().extend(["\n", more]),
                    None => cells.push(line.split_once("  ").unwrap().1.into()),
                }
                at += 1;
            }
            page.blocks.push(row(&cells));
        } else if parts.contains(&line) {
            page.blocks.push(Block::Heading(4, line.into()));
        } else if let Some(item) = line.strip_prefix("- ") {
            let (name, url) = item.strip_suffix('>').and_then(|item| item.split_once(" <")).unwrap();
            page.links.push(url.into());
            page.blocks.push(Block::Item(name.into()));
        } else if let Some(text) = step(line) {
            page.blocks.push(Block::Step(text.into()));
        } else {
            page.blocks.push(Block::Paragraph(line.into()));
        }
    }
}

fn html_blocks(text: &str, page: &mut Page) {
    const PERMITTED: &[&str] = &[
        "<div lang dir>",
        "<h2>",
        "<h3>",
        "<h4>",
        "<p>",
        "<ol>",
        "<ul>",
        "<li>",
        "<table border>",
        "<tr>",
        "<th scope>",
        "<td>",
        "<br>",
        "<code dir>",
        "<span lang dir>",
        "<a href>",
    ];
    let (mut open, mut said, mut cells) = (Vec::new(), String::new(), Vec::new());
    let mut pieces = text.split('<');
    assert_eq!(pieces.next(), Some(""));
    for piece in pieces {
        let (tag, after) = piece.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "tags cross: {text}");
            let block = match name {
                "h2" | "h3" | "h4" => Some(Block::Heading(name[1..].parse().unwrap(), said.clone())),
                "p" => Some(Block::Paragraph(said.clone())),
                "li" if open.last() == Some(&"ol") => Some(Block::Step(said.clone())),
                "li" => Some(Block::Item(said.clone())),
                "th" | "td" => {
                    cells.push(said.clone());
                    said.clear();
                    None
                }
                "tr" => Some(row(&std::mem::take(&mut cells))),
                _ => None,
            };
            if let Some(block) = block {
                page.blocks.push(block);
                said.clear();
            }
        } else {
            let mut quoted = tag.split('"');
            let shape: String = quoted.by_ref().step_by(2).map(|name| name.trim_end_matches('=')).collect();
            assert!(PERMITTED.contains(&format!("<{shape}>").as_str()), "<{tag}> in {text}");
            let name = tag.split(' ').next().unwrap();
            match name {
                "br" => said.push('\n'),
                _ => open.push(name),
            }
            if let Some(url) = tag.strip_prefix("a href=\"") {
                page.links.push(decoded(url.strip_suffix('"').unwrap()));
            }
        }
        let after = decoded(after);
        let between = matches!(open.last(), None | Some(&("div" | "ol" | "ul" | "table" | "tr")));
        match between {
            true => assert!(after.trim().is_empty(), "{after} between blocks: {text}"),
            false => said.push_str(&after),
        }
    }
    assert!(open.is_empty(), "{open:?} not closed");
}

/// Characters written by their number, as characters.
fn decoded(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut plain = pieces.next().unwrap().to_string();
    for piece in pieces {
        let (number, after) = piece.strip_prefix('#').and_then(|piece| piece.split_once(';')).unwrap();
        plain.push(number.parse().ok().and_then(char::from_u32).unwrap());
        plain.push_str(after);
    }
    assert!(!text.contains(['"', '>']), "not escaped: {text}");
    plain
}
