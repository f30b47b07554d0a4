//! Choosing a language.

use super::{Known, Words, known, languages};

/// The language of this build that fits best what is wanted, the most wanted first, whether its words are there or not.
///
/// A tag fits exactly, or by its first part: `fr-CA` takes `fr`. English is the last resort,
/// or the first language of the build if English is not in it.
///
/// ```
/// use sip_compare::i18n::wanted;
/// assert_eq!(wanted(&["tlh", "fr-CA"]).tag, "fr");
/// assert_eq!(wanted(&[]).tag, "en");
/// ```
pub fn wanted(tags: &[&str]) -> &'static Known {
    tags.iter().find_map(|tag| known_for(tag)).unwrap_or(&known()[0])
}

/// The language for one tag; `None` if this build has none that fits.
///
/// ```
/// use sip_compare::i18n::known_for;
/// assert_eq!(known_for("EN-gb").map(|language| language.tag), Some("en"));
/// assert!(known_for("tlh").is_none());
/// ```
pub fn known_for(tag: &str) -> Option<&'static Known> {
    let primary = |tag: &'_ str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let exact = known().iter().find(|known| known.tag.eq_ignore_ascii_case(tag));
    exact.or_else(|| known().iter().find(|known| primary(known.tag) == primary(tag)))
}

/// The words that fit best what is wanted, of those that are there.
///
/// # Panics
///
/// If no words are there: whoever draws something has loaded a language before.
///
/// ```
/// use sip_compare::i18n::negotiate;
/// assert_eq!(negotiate(&["tlh", "en-NZ"]).tag, "en");
/// assert_eq!(negotiate(&[]).tag, "en");
/// ```
pub fn negotiate(tags: &[&str]) -> &'static Words {
    find(wanted(tags).tag).unwrap_or_else(|| languages()[0])
}

/// The words for one tag; `None` if this build has none that fits, or they are not there yet.
///
/// ```
/// use sip_compare::i18n::find;
/// assert_eq!(find("EN-gb").map(|words| words.tag), Some("en"));
/// assert!(find("tlh").is_none());
/// ```
pub fn find(tag: &str) -> Option<&'static Words> {
    let tag = known_for(tag)?.tag;
    languages().iter().find(|words| words.tag == tag).copied()
}
