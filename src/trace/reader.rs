//! Text in pieces, lines out.

use super::binary::Sniffer;
use super::scan::Scanner;
use super::unescape::Unescape;
use super::{Binary, Problem, Trace};

/// More of a line than this is not remembered.
const MOST_REMEMBERED: usize = 8192;

/// What a long line keeps when its beginning is given up: what a mention needs behind it, and before it.
const BEHIND: usize = 512;
const BEFORE: usize = 512;

/// Reads a text in pieces and finds response codes.
///
/// ```
/// use sip_compare::trace::Reader;
///
/// let mut reader = Reader::new();
/// reader.feed("SIP/2.0 486 Bu");
/// reader.feed("sy Here\r\nCSeq: 1 INVITE\r\n");
/// let trace = reader.finish();
/// assert_eq!((trace.seen[0].number, trace.seen[0].phrase.as_str()), (486, "Busy Here"));
/// assert_eq!(trace.seen[0].method.as_deref(), Some("INVITE"));
/// ```
#[derive(Debug, Default)]
pub struct Reader {
    sniffer: Sniffer,
    binary: Option<Binary>,
    unescape: Unescape,
    lines: Lines,
    /// The last letter of the text, as it stood there.
    last: Option<char>,
}

/// Plain letters in, lines out. A line here ends also where an escape says so.
#[derive(Debug, Default)]
struct Lines {
    scanner: Scanner,
    line: String,
    /// So much of the line is read already, because it became too long.
    done: usize,
    /// The line of the text, counted from 0: that of the page from which it was pasted.
    number: usize,
    /// The last letter was a carriage return, which ended the line.
    returned: bool,
}

impl Reader {
    /// A reader of a new text.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next piece of the text; it may end anywhere.
    pub fn feed(&mut self, piece: &str) {
        for letter in piece.chars() {
            if self.binary.is_some() {
                return;
            }
            self.binary = self.sniffer.push(letter);
            // Zeros are every second letter of UTF-16 that was read as something else.
            if letter == '\0' {
                continue;
            }
            let lines = &mut self.lines;
            self.unescape.push(letter, &mut |plain| lines.push(plain));
            let ends = letter == '\r' && self.last != Some('\r') || letter == '\n' && self.last != Some('\r');
            self.lines.number += usize::from(ends);
            self.last = Some(letter);
        }
    }

    /// What was found in all of it.
    pub fn finish(mut self) -> Trace {
        if let Some(kind) = self.binary.or_else(|| self.sniffer.finish()) {
            return Trace { problem: Some(Problem::Binary(kind)), ..Trace::default() };
        }
        let Self { unescape, lines, .. } = &mut self;
        unescape.finish(&mut |plain| lines.push(plain));
        let begun = self.last.is_some_and(|last| !matches!(last, '\r' | '\n'));
        self.lines.end();
        self.lines.scanner.release();
        self.lines.scanner.conversation.finish(self.lines.number + usize::from(begun))
    }
}

impl Lines {
    fn push(&mut self, letter: char) {
        let returned = core::mem::take(&mut self.returned);
        match letter {
            '\r' => {
                if !returned {
                    self.end();
                }
                self.returned = true;
            }
            '\n' if returned => {}
            '\n' => self.end(),
            // Pages use spaces of many kinds.
            '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => self.line.push(' '),
            _ if is_invisible(letter) => {}
            _ => self.line.push(letter),
        }
        if self.line.len() >= MOST_REMEMBERED {
            self.give_up_beginning();
        }
    }

    fn end(&mut self) {
        let number = self.number + 1;
        if self.done == 0 {
            self.scanner.line(&self.line, number);
        } else {
            self.scanner.part(&self.line, self.done, self.line.len(), number);
            self.scanner.conversation.line();
        }
        self.line.clear();
        self.done = 0;
    }

    /// Reads what a long line has, as far as it is certain, and forgets its beginning.
    fn give_up_beginning(&mut self) {
        let certain = self.line.floor_char_boundary(self.line.len().saturating_sub(BEHIND));
        self.scanner.release();
        self.scanner.part(&self.line, self.done, certain, self.number + 1);
        let forgotten = self.line.floor_char_boundary(certain.saturating_sub(BEFORE));
        self.line.drain(..forgotten);
        self.done = certain - forgotten;
    }
}

/// Controls, and the marks that have no width or turn the direction of what follows: they would break words, and show nothing.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
