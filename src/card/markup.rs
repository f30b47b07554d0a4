//! Texts with marks: what the protocol writes is told from what the language writes.
//!
//! `` `Retry-After` `` is a token of the protocol, `*Busy Here*` a reason phrase; both stay as they
//! are in every language, are not translated by machines, and run from left to right.

use std::borrow::Cow;
use std::fmt;

/// A text with marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked(Cow<'static, str>);

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the language.
    Plain(&'a str),
    /// A token of the protocol.
    Token(&'a str),
    /// A reason phrase.
    Phrase(&'a str),
}

impl Marked {
    /// The pieces, in order; none is empty.
    ///
    /// ```
    /// use sip_compare::card::markup::{Marked, Piece};
    /// let text = Marked::from("Look at `Retry-After`.");
    /// let pieces: Vec<_> = text.pieces().collect();
    /// assert_eq!(pieces, [Piece::Plain("Look at "), Piece::Token("Retry-After"), Piece::Plain(".")]);
    /// ```
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let mut rest: &str = &self.0;
        std::iter::from_fn(move || {
            let first = rest.chars().next()?;
            if let Some((inside, after)) = marked(rest, first) {
                rest = after;
                return Some(if first == '`' { Piece::Token(inside) } else { Piece::Phrase(inside) });
            }
            let end = rest.char_indices().skip(1).find(|(_, letter)| matches!(letter, '`' | '*'));
            let (plain, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            rest = after;
            Some(Piece::Plain(plain))
        })
    }

    /// The text with its marks, as the language files write it.
    pub fn source(&self) -> &str {
        &self.0
    }
}

/// What stands between `mark` and the next one, and what follows; `None` if it is not closed.
fn marked(text: &str, mark: char) -> Option<(&str, &str)> {
    matches!(mark, '`' | '*')
        .then(|| text[1..].split_once(mark))
        .flatten()
        .filter(|(inside, _)| !inside.is_empty())
}

/// A text from outside, with the characters that would be marks replaced by look-alikes.
pub fn unmarked(text: &str) -> String {
    text.replace('`', "'").replace('*', "∗")
}

impl fmt::Display for Marked {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces().try_for_each(|piece| match piece {
            Piece::Plain(text) | Piece::Token(text) | Piece::Phrase(text) => out.write_str(text),
        })
    }
}

impl From<&'static str> for Marked {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Marked {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for Marked {
    fn from(text: Cow<'static, str>) -> Self {
        Self(text)
    }
}
