//! What stands in a line: escaped text, tokens, links, sources.

use crate::card::Link;
use crate::card::markup::{Marked, Piece};

use super::Format;
use super::escape::{self, Place};
use super::marks::{self, Mark};
use super::page::Page;

impl Page {
    /// Behind a statement: how sure it is, and where it stands.
    pub(super) fn sources(&mut self, mark: &str, sources: &[Link]) {
        if sources.is_empty() {
            return;
        }
        self.part(&marks::SOURCES, 0);
        self.text(mark);
        for (place, source) in sources.iter().enumerate() {
            // Names of sources have commas of their own.
            self.out.push_str(if place == 0 && mark.is_empty() { "" } else { " · " });
            // In text an address in the middle of a line would hide what the line says.
            if self.format == Format::Text {
                self.text(&source.text);
            } else {
                self.link(source);
            }
        }
        self.part(&marks::SOURCES, 1);
    }

    /// A text with its marks.
    pub(super) fn marked(&mut self, text: &Marked) {
        for piece in text.pieces() {
            match piece {
                Piece::Plain(text) => self.text(text),
                Piece::Token(text) => self.inline(&marks::TOKEN, text, Place::Code),
                Piece::Phrase(text) => self.phrase(text),
            }
        }
    }

    /// A text without marks.
    pub(super) fn text(&mut self, text: &str) {
        self.escaped(text, Place::Text);
    }

    pub(super) fn link(&mut self, link: &Link) {
        let name = |page: &mut Self| match link.english {
            true => page.phrase(&link.text),
            false => page.text(&link.text),
        };
        if !escape::is_of_the_web(&link.url) {
            return name(self);
        }
        self.part(&marks::LINK, 0);
        if matches!(self.format, Format::MediaWiki | Format::Html) {
            self.url(&link.url);
            self.part(&marks::LINK, 1);
            name(self);
        } else {
            name(self);
            self.part(&marks::LINK, 1);
            self.url(&link.url);
        }
        self.part(&marks::LINK, 2);
    }

    pub(super) fn url(&mut self, url: &str) {
        escape::url(self.format, url, &mut self.out);
    }

    /// English words, whatever the language of the page.
    fn phrase(&mut self, text: &str) {
        match self.english {
            true => self.text(text),
            false => self.inline(&marks::PHRASE, text, Place::Text),
        }
    }

    fn inline(&mut self, mark: &Mark, text: &str, place: Place) {
        self.part(mark, 0);
        self.escaped(text, place);
        self.part(mark, 1);
    }

    fn escaped(&mut self, text: &str, place: Place) {
        let place = if self.column > 0 && place == Place::Code { Place::CodeInTable } else { place };
        escape::text(self.format, text, place, self.start, &mut self.out);
    }

    /// Writes the marks before a text that begins here.
    pub(super) fn begin(&mut self, mark: &Mark, place: usize) {
        self.part(mark, place);
        self.start = self.out.len();
    }

    pub(super) fn part(&mut self, mark: &Mark, place: usize) {
        self.out.push_str(mark[self.format as usize].split('…').nth(place).unwrap_or_default());
    }
}
