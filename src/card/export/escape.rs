//! What a text may not say in a format: characters that would be marks there, and addresses that would break out.

use super::Format;

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Code,
    CodeInTable,
}

/// What keeps a character from being a mark.
enum Guard {
    None,
    Backslash,
    /// The character is written by its number: no format takes that for a mark.
    Number,
}

/// Writes a text, escaped; `start` is where its block begins in `out`.
pub(super) fn text(format: Format, text: &str, place: Place, start: usize, out: &mut String) {
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        // A new line would end the block.
        let letter = if letter.is_control() { ' ' } else { letter };
        // A line that begins with a space is code, or text as it is typed, in one format or another.
        if letter.is_whitespace() && out.len() == start {
            continue;
        }
        match guard(format, place, &out[start..], letter, rest.as_str()) {
            Guard::Number => by_number(letter, out),
            Guard::Backslash => out.extend(['\\', letter]),
            Guard::None => out.push(letter),
        }
    }
}

fn guard(format: Format, place: Place, before: &str, letter: char, after: &str) -> Guard {
    let (special, guard) = match format {
        Format::Text => (false, Guard::None),
        Format::Markdown => (in_markdown(place, before, letter, after), Guard::Backslash),
        Format::Jira => return in_jira(before, letter, after),
        Format::MediaWiki => (in_mediawiki(before, letter, after), Guard::Number),
        Format::Html => (matches!(letter, '&' | '<' | '>' | '"'), Guard::Number),
    };
    if special { guard } else { Guard::None }
}

fn in_markdown(place: Place, before: &str, letter: char, after: &str) -> bool {
    if place != Place::Text {
        // Nothing is a mark in code, but a table is cut into cells first.
        return letter == '|' && place == Place::CodeInTable;
    }
    match letter {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '$' => true,
        '_' => opens(before, after) || !after.starts_with(is_letter),
        '+' | '-' | '=' => before.is_empty(),
        // `1.` begins a list.
        '.' | ')' => !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

fn in_jira(before: &str, letter: char, after: &str) -> Guard {
    let special = match letter {
        // A backslash does not guard these everywhere, and two are a new line.
        '\\' | '&' | '|' | '^' | '~' => return Guard::Number,
        '+' if before.is_empty() || opens(before, after) => return Guard::Number,
        '.' if begins_a_block(before) => return Guard::Number,
        '{' | '}' | '[' | ']' | '*' => true,
        '_' | '-' | '?' | '!' => before.is_empty() || opens(before, after),
        '#' => before.is_empty(),
        // Faces and signs, such as `:)` and `(y)`; at the end of a text, a bracket of ours may follow.
        ':' | ';' => after.is_empty() || after.starts_with(['(', ')', '-', 'D', 'P']),
        '(' => {
            let sign = after.split_once(')').map_or(after, |(sign, _)| sign);
            matches!(sign.len(), 1..=3)
                && !sign.starts_with(|first: char| first.is_ascii_digit() || first.is_ascii_uppercase())
        }
        _ => false,
    };
    if special { Guard::Backslash } else { Guard::None }
}

/// Whether a full stop behind this would make a heading or a quotation of what follows.
fn begins_a_block(before: &str) -> bool {
    matches!(before.as_bytes(), b"bq" | [b'h', b'0'..=b'9'])
}

fn in_mediawiki(before: &str, letter: char, after: &str) -> bool {
    match letter {
        '&' | '<' | '>' | '[' | ']' | '{' | '}' | '|' => true,
        // An address would become a link, without its last letters.
        ':' if after.starts_with("//") => true,
        '*' | '#' | ':' | ';' => before.is_empty(),
        // These are marks where they stand together.
        '\'' | '_' | '~' | '!' | '-' | '=' => {
            before.is_empty() || after.starts_with(letter) || before.ends_with(letter)
        }
        _ => false,
    }
}

/// Whether a mark here could begin something: it follows no letter, and no space follows it.
fn opens(before: &str, after: &str) -> bool {
    !before.ends_with(is_letter) && !after.starts_with(char::is_whitespace)
}

/// Whether a character is surely part of a word. The exact tables would double the code; what is not in these ranges only
/// gets a guard that it may not need.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

fn by_number(letter: char, out: &mut String) {
    out.push_str("&#");
    out.push_str(&u32::from(letter).to_string());
    out.push(';');
}

/// Whether an address leads somewhere from anywhere: not a file, not a script, not a part of a page.
pub(super) fn is_of_the_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Writes an address; what could end it or be a mark in one of the formats is encoded.
pub(super) fn url(format: Format, url: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in url.bytes() {
        // Two underscores begin a word of MediaWiki.
        let doubled = byte == b'_' && out.ends_with('_');
        if byte == b'&' && format == Format::Html {
            by_number('&', out);
        } else if byte.is_ascii_alphanumeric() || (b"-._:/?#&=+,;%@".contains(&byte) && !doubled) {
            out.push(char::from(byte));
        } else {
            let digit = |place: u8| char::from(HEX[usize::from(place)]);
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
