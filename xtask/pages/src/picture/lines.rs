//! Breaking a text into lines, without a font at hand: widths are those of a wide typeface, so that a line is rather
//! too short than too long.

use sip_compare::card::markup::{Marked, Piece};

/// How a paragraph is set. Sizes are units of the picture.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) size: u32,
    /// From one line to the next.
    pub(crate) leading: u32,
    pub(crate) bold: bool,
    pub(crate) colour: &'static str,
}

/// What kind of text a run is: it is set or marked differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Plain,
    Token,
    Phrase,
}

/// A part of a line that is of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

/// A text as lines no wider than `width`; a single word that is wider stands on a line of its own.
pub(crate) fn lines(text: &Marked, width: u32, style: Style) -> Vec<Vec<Run>> {
    let mut lines: Vec<Vec<Run>> = vec![Vec::new()];
    let mut used = 0;
    for word in words(text) {
        let needed: u32 = word.iter().map(|run| measure(run, style)).sum();
        let space = measure(&Run { kind: Kind::Plain, text: " ".into() }, style);
        let last = lines.len() - 1;
        if lines[last].is_empty() {
            used = needed;
        } else if used + space + needed <= width * 1000 {
            push(&mut lines[last], Run { kind: Kind::Plain, text: " ".into() });
            used += space + needed;
        } else {
            lines.push(Vec::new());
            used = needed;
        }
        let last = lines.len() - 1;
        word.into_iter().for_each(|run| push(&mut lines[last], run));
    }
    lines
}

/// What may not be parted: everything between two spaces, whatever its kinds. U+00A0 parts nothing.
fn words(text: &Marked) -> Vec<Vec<Run>> {
    let mut words: Vec<Vec<Run>> = vec![Vec::new()];
    for piece in text.pieces() {
        let (kind, text) = match piece {
            Piece::Plain(text) => (Kind::Plain, text),
            Piece::Token(text) => (Kind::Token, text),
            Piece::Phrase(text) => (Kind::Phrase, text),
        };
        for (place, part) in text.split(' ').enumerate() {
            if place > 0 {
                words.push(Vec::new());
            }
            if let Some(word) = words.last_mut().filter(|_| !part.is_empty()) {
                push(word, Run { kind, text: part.into() });
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Adds a run, joining it to one of the same kind.
fn push(line: &mut Vec<Run>, run: Run) {
    match line.last_mut() {
        Some(last) if last.kind == run.kind => last.text.push_str(&run.text),
        _ => line.push(run),
    }
}

/// The width of a run, in thousandths of a unit.
fn measure(run: &Run, style: Style) -> u32 {
    let letter = |letter| if run.kind == Kind::Token { 610 } else { width_of(letter) };
    let sum: u32 = run.text.chars().map(letter).sum();
    let sum = sum * style.size;
    if style.bold { sum * 112 / 100 } else { sum }
}

/// The width of a letter in thousandths of the size, as in DejaVu Sans, the widest face that systems bring.
fn width_of(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '|' | '\'' | ',' | '.' | ':' | ';' | '’' | '·' => 330,
        ' ' | '\u{a0}' | '\u{202f}' | 'I' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | '!' => 400,
        'm' | 'M' | 'W' | '—' | '…' | '@' | '%' => 1000,
        'w' | 'G' | 'O' | 'Q' | 'N' | 'H' | 'D' | 'U' | 'Đ' | '→' | '<' | '>' | '=' | '+' => 840,
        'a'..='z' | '0'..='9' | '«' | '»' | '“' | '”' | '*' | '?' | '§' | '_' | '"' => 640,
        'A'..='Z' => 700,
        '\u{300}'..='\u{36f}' => 0, // drawn above the letter before
        letter if (letter as u32) < 0x2000 => 660,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { size: 10, leading: 15, bold: false, colour: "text" };

    fn texts(text: &'static str, width: u32) -> Vec<String> {
        let line = |runs: Vec<Run>| runs.into_iter().map(|run| run.text).collect();
        lines(&Marked::from(text), width, STYLE).into_iter().map(line).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_lose_no_word() {
        assert_eq!(texts("one two three four", 60), ["one two", "three four"]);
        assert_eq!(texts("", 50), [""]);
    }

    #[test]
    fn a_number_and_its_unit_stay_together_and_so_does_a_token_with_its_comma() {
        assert_eq!(texts("waits 32\u{a0}s", 45), ["waits", "32\u{a0}s"]);
        assert_eq!(texts("see `Retry-After`, then", 100), ["see Retry-After,", "then"]);
    }

    #[test]
    fn a_word_wider_than_the_line_stands_alone() {
        assert_eq!(texts("a Proxy-Authenticate b", 20), ["a", "Proxy-Authenticate", "b"]);
    }
}
