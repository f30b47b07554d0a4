//! A fact: one value in one dimension, with its source.

use super::dimension::Dimension;
use super::vocabulary::{Condition, Token, Value};
use super::{CITED, PAGES, RFCS, TOKENS};

/// What is stated of a code in one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The question that is answered.
    pub dimension: Dimension,
    /// The answer.
    pub value: Value,
    /// The restriction under which it holds, if any.
    pub when: Option<Condition>,
    /// Whether it follows from the sources instead of standing in them.
    pub inferred: bool,
    /// Where it stands.
    pub cited: Cited,
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// A rule of the RFC section named.
    Rule,
    /// Derived from the sections named.
    Inferred,
    /// Seen in a product, a network or a regulation.
    Observed,
}

/// A set of sources, by its number in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited(pub(super) u16);

/// One place to look up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A section of an RFC.
    Rfc {
        /// The RFC's number.
        number: u16,
        /// The section, such as `21.4.24`.
        section: &'static str,
    },
    /// A product at a version or a page at a date, by its number in the catalogue.
    Page(u8),
}

/// A product at a version, or a page at a date.
#[derive(Debug)]
pub struct Page {
    /// What it is called.
    pub name: &'static str,
    /// The commit, release or date that was read; empty if it has none.
    pub version: &'static str,
    /// Where to check it; empty if there is no lasting address.
    pub url: &'static str,
}

impl Fact {
    /// How sure the fact is: a page among the sources makes it an observation.
    pub fn provenance(&self) -> Provenance {
        if self.cited.sources().iter().any(|source| matches!(source, Source::Page(_))) {
            Provenance::Observed
        } else if self.inferred {
            Provenance::Inferred
        } else {
            Provenance::Rule
        }
    }
}

impl Cited {
    /// The sources of the set; never empty.
    pub fn sources(self) -> &'static [Source] {
        CITED[usize::from(self.0)]
    }
}

impl Source {
    /// The page, if it is one.
    pub fn page(self) -> Option<&'static Page> {
        match self {
            Self::Rfc { .. } => None,
            Self::Page(index) => PAGES.get(usize::from(index)),
        }
    }

    /// The title and year of the RFC, if it is one.
    pub fn rfc_title(self) -> Option<(&'static str, u16)> {
        let Self::Rfc { number, .. } = self else { return None };
        RFCS.iter().find(|(known, ..)| *known == number).map(|(_, title, year)| (*title, *year))
    }

    /// The address at which a reader can check it; empty if there is none.
    ///
    /// ```
    /// use sip_compare::catalogue::find;
    /// let busy = find(486).map(|entry| entry.defined.url());
    /// assert_eq!(busy.as_deref(), Some("https://www.rfc-editor.org/rfc/rfc3261.html#section-21.4.24"));
    /// ```
    pub fn url(self) -> String {
        match self {
            Self::Rfc { number, section } => {
                // Annexes are anchored as appendices.
                let kind = if section.starts_with(|first: char| first.is_ascii_digit()) {
                    "section"
                } else {
                    "appendix"
                };
                format!("https://www.rfc-editor.org/rfc/rfc{number}.html#{kind}-{section}")
            }
            Self::Page(_) => self.page().map(|page| page.url.to_string()).unwrap_or_default(),
        }
    }
}

impl Token {
    /// The method or header field name.
    pub fn name(self) -> &'static str {
        TOKENS[usize::from(self.0)]
    }
}
