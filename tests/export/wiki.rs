//! Reads the formats that go line by line: Markdown, the markup of Jira, the markup of MediaWiki.

use sip_compare::card::export::Format;

use super::inline::inline;
use super::read::{Block, Page, row, step};

pub(crate) fn wiki_blocks(format: Format, text: &str, page: &mut Page) {
    let mut cells: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut inline = |text: &str| {
            assert_begins_plainly(format, text);
            inline(format, text, &mut page.links)
        };
        let block = match format {
            Format::Markdown => {
                let level = line.bytes().take_while(|byte| *byte == b'#').count();
                if level > 0 {
                    Block::Heading(level, inline(line[level..].strip_prefix(' ').unwrap()))
                } else if let Some(inside) = line.strip_prefix("| ") {
                    if line == "| --- | --- | --- |" {
                        continue;
                    }
                    let inside = inside.strip_suffix(" |").unwrap();
                    row(&cut(format, inside).iter().map(|cell| inline(cell.trim())).collect::<Vec<_>>())
                } else if let Some(text) = line.strip_prefix("- ") {
                    Block::Item(inline(text))
                } else if let Some(text) = step(line) {
                    Block::Step(inline(text))
                } else if line.is_empty() {
                    continue;
                } else {
                    Block::Paragraph(inline(line))
                }
            }
            Format::Jira => {
                let heading = line
                    .strip_prefix('h')
                    .and_then(|rest| rest.split_once(". "))
                    .filter(|(level, _)| matches!(level.as_bytes(), [b'1'..=b'6']));
                if let Some((level, text)) = heading {
                    Block::Heading(level.parse().unwrap(), inline(text))
                } else if let Some(inside) = line.strip_prefix("||") {
                    let head = inside.strip_suffix("||").map(|inside| inside.replace("||", "|"));
                    let inside = head.as_deref().unwrap_or_else(|| inside.strip_suffix('|').unwrap());
                    row(&cut(format, inside).iter().map(|cell| inline(cell)).collect::<Vec<_>>())
                } else if let Some(text) = line.strip_prefix("* ") {
                    Block::Item(inline(text))
                } else if let Some(text) = line.strip_prefix("# ") {
                    Block::Step(inline(text))
                } else if line.is_empty() {
                    continue;
                } else {
                    Block::Paragraph(inline(line))
                }
            }
            _ => {
                let level = line.bytes().take_while(|byte| *byte == b'=').count();
                if level > 0 {
                    let (before, after) = (["=".repeat(level), " ".into()], [" ".into(), "=".repeat(level)]);
                    let inside = line.strip_prefix(&before.concat()).unwrap();
                    Block::Heading(level, inline(inside.strip_suffix(&after.concat()).unwrap()))
                } else if matches!(line, "|-" | "|}") {
                    let row = row(&cells);
                    cells.clear();
                    row
                } else if let Some(text) = line.strip_prefix("! ") {
                    cells.extend(text.split(" !! ").map(inline));
                    continue;
                } else if let Some(text) = line.strip_prefix("| ") {
                    cells.push(inline(text));
                    continue;
                } else if let Some(text) = line.strip_prefix("* ") {
                    Block::Item(inline(text))
                } else if let Some(text) = line.strip_prefix("# ") {
                    Block::Step(inline(text))
                } else if line.is_empty() || line == "{| class=\"wikitable\"" {
                    continue;
                } else {
                    Block::Paragraph(inline(line))
                }
            }
        };
        page.blocks.push(block);
    }
    assert!(cells.is_empty(), "a row that does not end: {cells:?}");
}

/// What a text may not begin with: it would be another block.
fn assert_begins_plainly(format: Format, text: &str) {
    let marks = match format {
        Format::Markdown => "+-=#> ",
        Format::Jira => "#-*+ ",
        _ => "*#:;= ",
    };
    assert!(!text.starts_with(|first| marks.contains(first)), "{format:?} would begin a block: {text}");
    let word = text.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap();
    let end = text[word.len()..].chars().next();
    let numbered =
        format == Format::Markdown && word.parse::<u32>().is_ok() && matches!(end, Some('.' | ')'));
    let named = format == Format::Jira && matches!(word, "h1" | "h2" | "h3" | "bq") && end == Some('.');
    assert!(!numbered && !named, "{format:?} would begin a block: {text}");
}

/// Cuts a row at its bars: in Markdown at every one without a backslash, in Jira at those outside of links.
fn cut(format: Format, row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let (mut in_link, mut escaped) = (false, false);
    for letter in row.chars() {
        if letter == '|' && !escaped && !in_link {
            cells.push(String::new());
            continue;
        }
        if format == Format::Jira && !escaped && matches!(letter, '[' | ']') {
            in_link = letter == '[';
        }
        escaped = letter == '\\' && !escaped;
        cells.last_mut().unwrap().push(letter);
    }
    cells
}
