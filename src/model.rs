//! What the reader chose, and the legal next states.
//!
//! Pure: knows neither how it is drawn nor where it came from. What was asked for arrives as text
//! and leaves as a [`Selection`], with a [`Notice`] for whatever could not be shown.

mod asked;
mod note;

use crate::catalogue::Entry;
use crate::catalogue::code::Code;
use crate::catalogue::find;

pub use asked::{Notice, Problem, choose, shortened};
pub use note::{Note, NoteLink, Notes, SCHEMES, Texts, text_for};

/// One of the two places of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first code, `a` in addresses and attributes.
    First,
    /// The second code, `b`.
    Second,
}

/// The two codes on show; both are registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    first: Code,
    second: Code,
}

/// What can happen to a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The reader chose a code for one side.
    Pick(Side, Code),
    /// The reader swapped the sides.
    Swap,
    /// The host asked for another selection.
    Configure(Selection),
}

impl Side {
    /// The one spelling of the side, in addresses, attributes and scripts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "a",
            Self::Second => "b",
        }
    }
}

impl Selection {
    /// Two registered codes.
    pub fn new(first: &Entry, second: &Entry) -> Self {
        Self { first: first.code, second: second.code }
    }

    /// The code on one side.
    pub const fn code(self, side: Side) -> Code {
        match side {
            Side::First => self.first,
            Side::Second => self.second,
        }
    }

    /// Both codes, the first one first.
    pub const fn codes(self) -> [Code; 2] {
        [self.first, self.second]
    }

    /// The next selection. A code that is not registered changes nothing.
    pub fn apply(self, action: Action) -> Self {
        match action {
            Action::Pick(_, code) if find(code.number()).is_none() => self,
            Action::Pick(Side::First, code) => Self { first: code, ..self },
            Action::Pick(Side::Second, code) => Self { second: code, ..self },
            Action::Swap => Self { first: self.second, second: self.first },
            Action::Configure(selection) => selection,
        }
    }
}
