//! The page as it is written, block by block: marks of the format, blank lines between blocks.

use crate::card::Link;
use crate::card::markup::Marked;
use crate::i18n::Words;

use super::Format;
use super::escape;
use super::marks::{self, Mark};

/// The level of a heading.
#[derive(Clone, Copy)]
pub(super) enum Heading {
    Title,
    Section,
    Part,
}

/// A page in one format.
pub(super) struct Page {
    pub(super) format: Format,
    pub(super) out: String,
    /// Where the text of the current block, item or cell begins.
    pub(super) start: usize,
    /// The next part of the row; none outside the table.
    pub(super) column: usize,
    /// Whether English words are as the rest of the page.
    pub(super) english: bool,
    /// Whether the next block follows without a blank line.
    tight: bool,
}

impl Page {
    pub(super) fn new(words: &Words, format: Format) -> Self {
        let out = match format {
            Format::Html => ["<div lang=\"", words.tag, "\" dir=\"", words.dir, "\">\n"].concat(),
            _ => String::new(),
        };
        let english = words.tag.starts_with("en");
        Self { format, out, start: 0, column: 0, english, tight: true }
    }

    pub(super) fn finish(mut self) -> String {
        if self.format == Format::Html {
            self.out.push_str("</div>\n");
        }
        self.out
    }

    pub(super) fn heading(&mut self, level: Heading, text: &Marked) {
        let mark = &marks::HEADINGS[level as usize];
        self.block(mark);
        self.marked(text);
        let width = self.out[self.start..].chars().count();
        self.part(mark, 1);
        if self.format == Format::Text {
            let line = marks::UNDERLINES[level as usize].repeat(width);
            self.out.push_str(&line);
            self.out.push_str(if line.is_empty() { "" } else { "\n" });
        }
        self.tight = self.format != Format::Markdown;
    }

    /// The link to the comparison itself, unless others cannot follow it.
    pub(super) fn address(&mut self, address: &str) {
        if !escape::is_of_the_web(address) {
            return;
        }
        self.block(&marks::PARAGRAPH);
        if self.format == Format::Html {
            self.link(&Link { text: address.to_string(), url: address.to_string(), english: false });
        } else {
            self.part(&marks::ADDRESS, 0);
            self.url(address);
            self.part(&marks::ADDRESS, 1);
        }
        self.part(&marks::PARAGRAPH, 1);
    }

    /// Sentences in one paragraph, with their sources behind them.
    pub(super) fn paragraph(&mut self, sentences: &[Marked], sources: &[Link]) {
        self.block(&marks::PARAGRAPH);
        for (place, sentence) in sentences.iter().enumerate() {
            self.out.push_str(if place > 0 { " " } else { "" });
            self.marked(sentence);
        }
        self.sources("", sources);
        self.part(&marks::PARAGRAPH, 1);
    }

    /// A numbered list.
    pub(super) fn steps(&mut self, steps: &[Marked]) {
        self.block(&marks::STEPS);
        for (place, step) in steps.iter().enumerate() {
            if matches!(self.format, Format::Text | Format::Markdown) {
                self.out.push_str(&(place + 1).to_string());
            }
            self.begin(&marks::STEP, 0);
            self.marked(step);
            self.part(&marks::STEP, 1);
        }
        self.part(&marks::STEPS, 1);
    }

    /// A list of links, each with its address.
    pub(super) fn links(&mut self, links: &[Link]) {
        self.block(&marks::LIST);
        for link in links {
            self.begin(&marks::ITEM, 0);
            self.link(link);
            self.part(&marks::ITEM, 1);
        }
        self.part(&marks::LIST, 1);
    }

    /// The head of the table: the name of the first column, and the codes.
    pub(super) fn table(&mut self, property: &str, numbers: &[String; 2]) {
        self.block(&marks::TABLE);
        // In text each cell stands behind the number of its code.
        if self.format != Format::Text {
            self.begin(&marks::HEAD, 0);
            self.text(property);
            for (place, number) in numbers.iter().enumerate() {
                self.begin(&marks::HEAD, place + 1);
                self.text(number);
            }
            self.part(&marks::HEAD, 3);
        }
    }

    pub(super) fn row(&mut self, label: &str) {
        self.begin(&marks::ROW, 0);
        self.column = 1;
        self.text(label);
    }

    pub(super) fn cell(&mut self, number: &str) {
        self.begin(&marks::ROW, self.column);
        self.column += 1;
        if self.format == Format::Text {
            self.out.push_str(number);
            self.out.push_str("  ");
        }
    }

    /// Between two statements of a cell.
    pub(super) fn line_break(&mut self) {
        self.part(&marks::BREAK, 0);
    }

    pub(super) fn end_row(&mut self) {
        self.part(&marks::ROW, self.column);
        self.column = 0;
    }

    pub(super) fn end_table(&mut self) {
        self.part(&marks::TABLE, 1);
    }

    /// Begins a block, after a blank line where the format wants one.
    fn block(&mut self, mark: &Mark) {
        if !self.tight && self.format != Format::Html {
            self.out.push('\n');
        }
        self.tight = false;
        self.begin(mark, 0);
    }
}
