//! The words: one pack a language, made from `assets/locales` by `build.rs`, inside the binary or, with the feature
//! `split`, loaded beside it.
//!
//! Pure: the list of languages the reader wants is passed in. Knows the values of the catalogue
//! by their place in the vocabularies and nothing else about the codes.

mod loaded;
mod negotiate;
pub mod pack;

#[cfg(not(feature = "split"))]
pub use loaded::packs;
pub use loaded::{languages, supply};
pub use negotiate::{find, known_for, negotiate, wanted};

use crate::catalogue::dimension::Dimension;
use crate::catalogue::vocabulary::{Class, Condition, Value};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Everything that is said in one language.
pub struct Words {
    /// The BCP 47 tag.
    pub tag: &'static str,
    /// What the language calls itself.
    pub name: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    messages: &'static [&'static str],
    classes: &'static [&'static str],
    both: &'static [&'static str],
    /// Two a dimension: its name, and the sentence about a list.
    dimensions: &'static [&'static str],
    /// Two a word: how it stands in a cell, and the sentence that says it of a code.
    vocabularies: &'static [&'static str],
    codes: &'static [CodeWords],
    /// Two a code: who uses it, and for what.
    unregistered: &'static [&'static str],
    answers: &'static [&'static str],
}

/// A language of this build, whether its words are loaded or not.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// The BCP 47 tag.
    pub tag: &'static str,
    /// What the language calls itself.
    pub name: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}

/// The texts of one code, each written for its slot on the card.
#[derive(Debug)]
pub struct CodeWords {
    /// The reason phrase in this language; empty in English, in which the protocol has it.
    pub phrase: &'static str,
    /// One sentence about the code, for the summary.
    pub gist: &'static str,
    /// What the sender says, and what it does not say.
    pub description: &'static str,
    /// The situations in which it turns up.
    pub when: &'static str,
    /// Steps, the likeliest cause first.
    pub fix: &'static [&'static str],
    /// When to answer with it.
    pub send: &'static str,
    /// What its receiver can conclude.
    pub conclude: &'static str,
    /// What to say to a customer who knows nothing of SIP.
    pub customer: &'static str,
    /// What people type who mean it, the likeliest first.
    pub find: &'static [&'static str],
}

/// The languages of this build, English first if it is among them; never empty.
pub fn known() -> &'static [Known] {
    KNOWN
}

// Two languages never share a tag: the tables need not be compared.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.tag)
    }
}

impl Words {
    /// The texts of the code at this place of the catalogue.
    pub fn code(&self, place: usize) -> &'static CodeWords {
        &self.codes[place]
    }

    /// The heading of a class in the dropdowns.
    pub fn class(&self, class: Class) -> &'static str {
        self.classes[class as usize]
    }

    /// The first sentence of the summary for two codes of one class.
    pub fn both(&self, class: Class) -> &'static str {
        self.both[class as usize]
    }

    /// The name of a row.
    pub fn row(&self, dimension: Dimension) -> &'static str {
        self.dimensions[2 * dimension as usize]
    }

    /// The sentence about a row whose value is a list; `None` where the values speak for themselves.
    pub fn says_list(&self, dimension: Dimension, code: &str, list: &str) -> Option<String> {
        let text = self.dimensions[2 * dimension as usize + 1];
        (!text.is_empty()).then(|| fill(text, &[code, list]))
    }

    /// A value as it stands in the table; `None` for tokens and numbers, which are not words.
    pub fn cell(&self, value: Value) -> Option<&'static str> {
        value
            .place()
            .map(|(vocabulary, word)| self.vocabularies[2 * (VOCABULARY_STARTS[vocabulary as usize] + word)])
    }

    /// The sentence that says a value of a code; `None` where the language files have none.
    pub fn says(&self, value: Value, code: &str) -> Option<String> {
        let (vocabulary, word) = value.place()?;
        let text = self.vocabularies[2 * (VOCABULARY_STARTS[vocabulary as usize] + word) + 1];
        (!text.is_empty()).then(|| fill(text, &[code]))
    }

    /// A restriction, such as “when sent reliably”.
    pub fn restriction(&self, condition: Condition) -> &'static str {
        self.cell(Value::Condition(condition)).unwrap_or_default()
    }

    /// Who uses a code outside the registry, and for what.
    pub fn unregistered(&self, place: usize) -> (&'static str, &'static str) {
        (self.unregistered[2 * place], self.unregistered[2 * place + 1])
    }

    /// The authored answer for a pair that people ask about.
    pub fn answer_to(&self, place: usize) -> &'static str {
        self.answers[place]
    }
}

/// Replaces `{0}`, `{1}` … by the arguments; what `build.rs` has checked needs no error here.
fn fill(text: &str, arguments: &[&str]) -> String {
    let mut filled = String::with_capacity(text.len() + 24);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (number, after) = after.split_once('}').unwrap_or(("", after));
        let place = number.bytes().fold(0, |sum, digit| sum * 10 + usize::from(digit.wrapping_sub(b'0')));
        filled.push_str(arguments.get(place).copied().unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled
}
