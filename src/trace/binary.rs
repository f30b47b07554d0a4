//! Files that are no text, read as text all the same.

use super::{Binary, words};

/// So many letters are enough to tell.
const SAMPLE: usize = 1024;

/// How many letters of the beginning are kept, for the marks of known files.
const MARK: usize = 16;

/// Looks at the beginning of a text.
#[derive(Debug, Default)]
pub(super) struct Sniffer {
    beginning: String,
    letters: usize,
    controls: usize,
    nuls: usize,
}

/// How files begin. What is no UTF-8 is a replacement character if the browser decoded it, and a letter of Latin-1
/// if an editor did.
const MARKS: &[(&str, Binary)] = &[
    ("\u{fffd}ò\u{fffd}\u{2}\0\u{4}", Binary::Capture),
    ("\u{d4}\u{c3}\u{b2}\u{a1}", Binary::Capture),
    ("\u{fffd}\u{fffd}\u{fffd}\u{fffd}\0\u{2}\0\u{4}", Binary::Capture),
    ("\u{a1}\u{b2}\u{c3}\u{d4}", Binary::Capture),
    ("M<\u{fffd}\u{fffd}\u{2}\0\u{4}", Binary::Capture),
    ("\u{fffd}\u{fffd}<M\0\u{2}\0\u{4}", Binary::Capture),
    ("\u{1f}\u{fffd}", Binary::Packed),
    ("\u{1f}\u{8b}", Binary::Packed),
    ("PK\u{3}\u{4}", Binary::Packed),
    ("\u{fffd}7zXZ", Binary::Packed),
    ("(\u{fffd}/\u{fffd}", Binary::Packed),
    ("BZh91AY&SY", Binary::Packed),
];

impl Sniffer {
    /// Takes the next letter; the kind as soon as it is certain.
    pub(super) fn push(&mut self, letter: char) -> Option<Binary> {
        if self.letters >= SAMPLE {
            return None;
        }
        self.letters += 1;
        match letter {
            '\0' => self.nuls += 1,
            '\t' | '\n' | '\r' | '\u{8}' | '\u{c}' | '\u{1b}' => {}
            '\0'..' ' | '\u{7f}' => self.controls += 1,
            _ => {}
        }
        if self.letters <= MARK {
            self.beginning.push(letter);
        }
        match self.letters {
            MARK => self.marked(),
            SAMPLE => self.counted(),
            _ => None,
        }
    }

    /// The kind of a text that has ended.
    pub(super) fn finish(&self) -> Option<Binary> {
        match self.letters {
            0..MARK => self.marked().or_else(|| self.counted()),
            MARK..SAMPLE => self.counted(),
            _ => None,
        }
    }

    fn marked(&self) -> Option<Binary> {
        // The block type of pcapng is line ends only, which may have been made alike, the length behind it varies;
        // the mark of the byte order is the first thing to rely on.
        let ordered = |mark: &str| {
            self.beginning.starts_with(['\n', '\r']) && words::find(&self.beginning, mark).is_some()
        };
        if ordered("m<+\u{1a}") || ordered("\u{1a}+<m") {
            return Some(Binary::Capture);
        }
        MARKS.iter().find(|(mark, _)| self.beginning.starts_with(mark)).map(|(_, kind)| *kind)
    }

    /// Half of a text in UTF-16 is zeros, and can be read; more than that, or many other controls, can not.
    fn counted(&self) -> Option<Binary> {
        let binary = self.controls * 16 > self.letters || self.nuls * 8 > self.letters * 5;
        binary.then_some(Binary::Other)
    }
}
