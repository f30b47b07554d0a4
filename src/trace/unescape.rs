//! Letters that are written in another way: JSON, HTML, syslog, terminals.
//!
//! One letter at a time, so that it makes no difference where the text was cut into pieces.

/// The longest escape that is waited for; a colour of a terminal.
const LONGEST: usize = 20;

/// Letters in, plain letters out.
#[derive(Debug, Default)]
pub(super) struct Unescape {
    /// The beginning of what may be an escape.
    held: String,
}

/// What the held letters are.
enum Meaning {
    /// The beginning of an escape.
    Begun,
    /// An escape for a letter.
    Is(char),
    /// An escape for nothing.
    Empty,
    /// No escape.
    Literal,
}

impl Unescape {
    /// Takes a letter; gives what is certain by now.
    pub(super) fn push(&mut self, letter: char, give: &mut dyn FnMut(char)) {
        if letter == '\\' && self.held == "\\" {
            // Escapes that were escaped once more mean the same in the end.
            return;
        }
        if self.held.is_empty() && !matches!(letter, '\\' | '&' | '#' | '<' | '^' | '\u{1b}') {
            return give(letter);
        }
        self.held.push(letter);
        match meaning(&self.held) {
            Meaning::Begun if self.held.len() < LONGEST => return,
            Meaning::Is(plain) => give(plain),
            Meaning::Empty => {}
            Meaning::Begun => self.held.chars().for_each(give),
            Meaning::Literal => {
                // The last letter is no part of it, and may begin another one.
                let held = core::mem::take(&mut self.held);
                let last = held.len() - letter.len_utf8();
                held[..last].chars().for_each(&mut *give);
                return if last == 0 { give(letter) } else { self.push(letter, give) };
            }
        }
        self.held.clear();
    }

    /// Gives what is left at the end of the text.
    pub(super) fn finish(&mut self, give: &mut dyn FnMut(char)) {
        core::mem::take(&mut self.held).chars().for_each(give);
    }
}

fn meaning(held: &str) -> Meaning {
    let mut letters = held.chars();
    let first = letters.next();
    let rest = letters.as_str();
    match first {
        Some('\\') => backslash(rest),
        Some('&') => html(rest),
        // rsyslog writes control characters like this.
        Some('#') => octal(rest),
        Some('<') => line_break(rest),
        // As `less` and `cat -v` show a carriage return.
        Some('^') => match rest {
            "" => Meaning::Begun,
            "M" => Meaning::Is('\r'),
            _ => Meaning::Literal,
        },
        _ => colour(rest),
    }
}

fn backslash(rest: &str) -> Meaning {
    let mut letters = rest.chars();
    match letters.next() {
        None => Meaning::Begun,
        Some('n') => Meaning::Is('\n'),
        Some('r') => Meaning::Is('\r'),
        Some('t') => Meaning::Is(' '),
        Some(plain @ ('"' | '\'' | '/')) => Meaning::Is(plain),
        Some('x') => number(letters.as_str(), 2, 16),
        Some('u') => number(letters.as_str(), 4, 16),
        Some('0') => octal(rest),
        Some(_) => Meaning::Literal,
    }
}

/// Three digits, the first of them a zero.
fn octal(rest: &str) -> Meaning {
    if rest.is_empty() || rest.starts_with('0') { number(rest, 3, 8) } else { Meaning::Literal }
}

/// Exactly so many digits, and an ASCII letter by them: what lies beyond is no matter of ours.
fn number(digits: &str, wanted: usize, radix: u32) -> Meaning {
    if !digits.chars().all(|digit| digit.is_digit(radix)) {
        return Meaning::Literal;
    }
    if digits.len() < wanted {
        return Meaning::Begun;
    }
    ascii(u32::from_str_radix(digits, radix).ok())
}

fn ascii(number: Option<u32>) -> Meaning {
    match number.and_then(char::from_u32).filter(char::is_ascii) {
        Some(letter) => Meaning::Is(letter),
        None => Meaning::Literal,
    }
}

fn html(rest: &str) -> Meaning {
    let Some(name) = rest.strip_suffix(';') else {
        let part = |letter: char| letter.is_ascii_alphanumeric() || letter == '#';
        return if rest.len() < 8 && rest.chars().all(part) { Meaning::Begun } else { Meaning::Literal };
    };
    match name {
        "lt" => Meaning::Is('<'),
        "gt" => Meaning::Is('>'),
        "amp" => Meaning::Is('&'),
        "quot" => Meaning::Is('"'),
        "apos" => Meaning::Is('\''),
        "nbsp" => Meaning::Is(' '),
        _ => match name.strip_prefix("#x") {
            Some(digits) => ascii(u32::from_str_radix(digits, 16).ok()),
            None => ascii(name.strip_prefix('#').and_then(|digits| digits.parse().ok())),
        },
    }
}

/// `<br>`, `<br/>`, `<br />`.
fn line_break(rest: &str) -> Meaning {
    match rest.strip_suffix('>') {
        Some("br" | "BR" | "br/" | "br /") => Meaning::Is('\n'),
        None if ["br /", "BR", "br/"].iter().any(|whole| whole.starts_with(rest)) => Meaning::Begun,
        _ => Meaning::Literal,
    }
}

/// `ESC [ 1 ; 32 m`: nothing to be read.
fn colour(rest: &str) -> Meaning {
    let Some(parameters) = rest.strip_prefix('[') else {
        return if rest.is_empty() { Meaning::Begun } else { Meaning::Literal };
    };
    match parameters.chars().next_back() {
        None | Some('0'..='?') => Meaning::Begun,
        Some('@'..='~') => Meaning::Empty,
        Some(_) => Meaning::Literal,
    }
}
