//! Words in a line, whatever their case, without looking further than asked.

/// How many bytes before a place are looked at.
const BACK: usize = 300;

/// Where `word`, in lower case, stands in `text`, whatever the case there.
pub(super) fn find(text: &str, word: &str) -> Option<usize> {
    let wanted = word.as_bytes();
    text.as_bytes().windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted))
}

/// Whether `text` begins with `word`, whatever the case.
pub(super) fn starts(text: &str, word: &str) -> bool {
    text.as_bytes().get(..word.len()).is_some_and(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether `text` ends with `word`, whatever the case.
pub(super) fn ends(text: &str, word: &str) -> bool {
    let start = text.len().checked_sub(word.len());
    start.is_some_and(|start| text.as_bytes()[start..].eq_ignore_ascii_case(word.as_bytes()))
}

/// At most `most` bytes of the beginning.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// The end of what stands before a place: bounded, so that a long line is not read again at each of its codes.
pub(super) fn before(line: &str, at: usize) -> &str {
    &line[line.ceil_char_boundary(at.saturating_sub(BACK))..at]
}

/// The name at the end of `text`: letters, `_`, `-`.
pub(super) fn last_name(text: &str) -> &str {
    let other = |byte: &u8| !(byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-'));
    let start = text.as_bytes().iter().rposition(other).map_or(0, |last| last + 1);
    // What is no name may be in the middle of a letter beyond ASCII.
    text.get(start..).unwrap_or_default()
}

/// The method at the beginning of `text`: letters in upper case, at most as many as a method has.
pub(super) fn method(text: &str) -> Option<&str> {
    let end = text.bytes().position(|byte| !byte.is_ascii_uppercase()).unwrap_or(text.len());
    let ends = !text[end..].starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_');
    (ends && (3..=20).contains(&end)).then(|| &text[..end])
}
