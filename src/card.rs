//! A comparison in words: everything the card shows, ready to be drawn, copied or printed.
//!
//! Pure: a [`Comparison`] and a language in, texts with marks out. Knows no markup and no browser.

mod differences;
pub mod export;
pub mod found;
pub mod ladder;
pub mod markup;
mod notice;
mod table;
mod why;

use std::borrow::Cow;

use crate::catalogue::fact::{Cited, Source};
use crate::catalogue::vocabulary::Value;
use crate::catalogue::{Entry, asked, place};
use crate::compare::{Comparison, key_differences};
use crate::i18n::{CodeWords, Words};

use markup::Marked;

pub use notice::tell;
pub use table::{Cell, Statement};
pub use why::why;

/// Everything a card says about two codes, in one language.
#[derive(Debug)]
pub struct Card {
    /// `SIP 183 Session Progress vs 487 Request Terminated`.
    pub title: Marked,
    /// The contrast in a few sentences.
    pub summary: Vec<Marked>,
    /// The authored answer for pairs that people ask about.
    pub answer: Option<Answer>,
    /// The texts of the codes: two, or one if both sides show the same.
    pub codes: Vec<CodeTexts>,
    /// The differences that matter most, as sentences; empty for the same code twice.
    pub differences: Vec<Marked>,
    /// Every row that differs.
    pub rows: Vec<Line>,
    /// Every row in which both state the same.
    pub shared: Vec<Line>,
    /// Where to read on.
    pub links: Vec<Link>,
}

/// An answer somebody wrote, with what it rests on.
#[derive(Debug)]
pub struct Answer {
    /// The answer.
    pub text: Marked,
    /// Its sources.
    pub sources: Vec<Link>,
}

/// One code explained.
#[derive(Debug)]
pub struct CodeTexts {
    /// The code.
    pub entry: &'static Entry,
    /// Its texts.
    pub words: &'static CodeWords,
}

/// One row of the table of differences.
#[derive(Debug)]
pub struct Line {
    /// What is compared.
    pub label: &'static str,
    /// What the first code states.
    pub left: Cell,
    /// What the second code states.
    pub right: Cell,
}

/// A link to a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub text: String,
    /// Where it leads; empty if the source has no lasting address.
    pub url: String,
    /// Whether its name is a title in English, whatever the language of the card.
    pub english: bool,
}

/// The registry that lists every code.
const REGISTRY: &str =
    "https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml#sip-parameters-7";

/// Writes the card of a comparison.
pub fn write(words: &'static Words, comparison: &Comparison) -> Card {
    let (left, right) = (comparison.left, comparison.right);
    let (differing, same): (Vec<_>, Vec<_>) = comparison.rows.iter().partition(|row| row.differs());
    let codes = if comparison.is_same() { vec![left] } else { vec![left, right] };
    Card {
        title: title(words, left, right),
        summary: summary(words, left, right),
        answer: asked(left.code, right.code).map(|(place, cited)| Answer {
            text: Marked::from(words.answer_to(place)),
            sources: links(words, cited),
        }),
        differences: differences::sentences(words, comparison, &key_differences(comparison)),
        rows: differing.into_iter().map(|row| table::line(words, row)).collect(),
        shared: same.into_iter().map(|row| table::line(words, row)).collect(),
        links: further(words, &codes),
        codes: codes
            .into_iter()
            .filter_map(|entry| Some(CodeTexts { entry, words: texts(words, entry)? }))
            .collect(),
    }
}

/// The title of a pair: what the page and the frame are called too.
pub fn title(words: &Words, left: &Entry, right: &Entry) -> Marked {
    let (a, b) = (with_phrase(left), with_phrase(right));
    let title = if left.code == right.code { words.title_same(&a) } else { words.title(&a, &b) };
    Marked::from(title)
}

/// The texts of a registered code.
pub fn texts(words: &Words, entry: &Entry) -> Option<&'static CodeWords> {
    place(entry.code.number()).map(|place| words.code(place))
}

fn summary(words: &'static Words, left: &Entry, right: &Entry) -> Vec<Marked> {
    let gist = |entry| texts(words, entry).map(|texts| Marked::from(texts.gist));
    if left.code == right.code {
        let again = Marked::from(words.same_code(&number(left)));
        return gist(left).into_iter().chain([again]).collect();
    }
    let (one, other) = (left.code.class(), right.code.class());
    let first = if one == other {
        Cow::Borrowed(words.both(one))
    } else {
        let class = |class| words.cell(Value::Class(class)).unwrap_or_default();
        Cow::Owned(words.contrast(&number(left), class(one), &number(right), class(other)))
    };
    [Some(Marked::from(first)), gist(left), gist(right)].into_iter().flatten().collect()
}

fn further(words: &Words, codes: &[&'static Entry]) -> Vec<Link> {
    let mut links: Vec<Link> = codes
        .iter()
        .map(|entry| Link {
            text: words.defined_in(&number(entry), &source_name(words, entry.defined)),
            url: entry.defined.url(),
            english: false,
        })
        .collect();
    links.push(Link { text: words.registry().to_string(), url: REGISTRY.to_string(), english: false });
    links
}

/// The sources of a fact as links.
pub(crate) fn links(words: &Words, cited: Cited) -> Vec<Link> {
    let link = |source: &Source| Link {
        text: source_name(words, *source),
        url: source.url(),
        english: source.page().is_some(),
    };
    cited.sources().iter().map(link).collect()
}

/// What a source is called: an RFC section, or a product with its version.
pub fn source_name(words: &Words, source: Source) -> String {
    match source {
        Source::Rfc { number, section } => words.section(&number.to_string(), section),
        Source::Page(_) => source.page().map_or_else(String::new, |page| {
            let gap = if page.version.is_empty() { "" } else { ", " };
            [page.name, gap, page.version].concat()
        }),
    }
}

/// A code as the protocol names it, number and reason phrase, marked as one piece.
pub(crate) fn with_phrase(entry: &Entry) -> String {
    ["*", &number(entry), " ", entry.phrase, "*"].concat()
}

/// The number of a code, in digits.
pub(crate) fn number(entry: &Entry) -> String {
    entry.code.number().to_string()
}
