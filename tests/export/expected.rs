//! What a page has to say, taken from the card.

use sip_compare::card::export::Format;
use sip_compare::card::markup::Marked;
use sip_compare::card::{Card, Cell, Link, Statement};
use sip_compare::catalogue::fact::Provenance;
use sip_compare::i18n::Words;

use super::ADDRESS;
use super::read::Block;

/// A text as it is read back: without marks, in one line.
fn plain(text: &str) -> String {
    in_one_line(&Marked::from(text.to_string()).to_string())
}

fn in_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn with_sources(text: &str, format: Format, mark: Option<&str>, sources: &[Link]) -> String {
    let names: Vec<String> = mark
        .map(str::to_string)
        .into_iter()
        .chain(sources.iter().map(|one| in_one_line(&one.text)))
        .collect();
    match (sources.is_empty(), format) {
        (true, _) => text.to_string(),
        (false, Format::Text) => format!("{text} [{}]", names.join(" · ")),
        (false, _) => format!("{text} ({})", names.join(" · ")),
    }
}

fn cell(words: &Words, format: Format, cell: &Cell) -> String {
    if cell.is_empty() {
        return words.nothing_stated().to_string();
    }
    let statement = |one: &Statement| {
        let mark = match one.provenance {
            Provenance::Rule => None,
            Provenance::Inferred => Some(words.mark_inferred()),
            Provenance::Observed => Some(words.mark_observed()),
        };
        with_sources(&plain(one.text.source()), format, mark, &one.sources)
    };
    cell.iter().map(statement).collect::<Vec<_>>().join("\n")
}

/// What a page has to say, in order.
pub(crate) fn expected(words: &Words, format: Format, card: &Card) -> Vec<Block> {
    let heading = |level, text: &str| Block::Heading(level, plain(text));
    let summary: Vec<String> = card.summary.iter().map(|one| plain(one.source())).collect();
    let mut blocks = vec![
        heading(2, card.title.source()),
        Block::Paragraph(ADDRESS.to_string()),
        Block::Paragraph(summary.join(" ")),
    ];
    if let Some(answer) = &card.answer {
        let text = with_sources(&plain(answer.text.source()), format, None, &answer.sources);
        blocks.extend([heading(3, words.answer()), Block::Paragraph(text)]);
    }
    for code in &card.codes {
        let texts = code.words;
        let translated = if texts.phrase.is_empty() { String::new() } else { format!(" ({})", texts.phrase) };
        let title = format!("{} {}{translated}", code.entry.code.number(), code.entry.phrase);
        blocks.extend([
            heading(3, &title),
            heading(4, words.description()),
            Block::Paragraph(plain(texts.description)),
            heading(4, words.when()),
            Block::Paragraph(plain(texts.when)),
            heading(4, words.fix()),
        ]);
        blocks.extend(texts.fix.iter().map(|step| Block::Step(plain(step))));
    }
    if !card.differences.is_empty() {
        blocks.push(heading(3, words.differences()));
        blocks.extend(card.differences.iter().map(|one| Block::Step(plain(one.source()))));
    }
    if !card.rows.is_empty() {
        blocks.push(heading(3, words.table()));
        let number = |place: usize| card.codes[place].entry.code.number().to_string();
        if format != Format::Text {
            blocks.push(Block::Row([words.dimension().to_string(), number(0), number(1)]));
        }
        blocks.extend(card.rows.iter().map(|row| {
            let cells = [&row.left, &row.right].map(|one| cell(words, format, one));
            let [left, right] = cells;
            Block::Row([in_one_line(row.label), left, right])
        }));
    }
    blocks.push(heading(3, words.learn_more()));
    blocks.extend(card.links.iter().map(|link| Block::Item(in_one_line(&link.text))));
    blocks
}

/// Where the links of a page have to lead, in order.
pub(crate) fn leads_to(format: Format, card: &Card) -> Vec<String> {
    let sources = card.answer.iter().flat_map(|answer| &answer.sources);
    let cells = card.rows.iter().flat_map(|row| row.left.iter().chain(&row.right));
    let sources = sources.chain(cells.flat_map(|one| &one.sources));
    let sources = sources.filter(|one| format != Format::Text && !one.url.is_empty());
    let address = (format != Format::Text).then(|| ADDRESS.to_string());
    address.into_iter().chain(sources.chain(&card.links).map(|link| link.url.clone())).collect()
}
