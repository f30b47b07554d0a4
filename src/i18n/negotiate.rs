//! Choosing a language.

use super::{Words, languages};

/// The language of this build that fits best what is wanted, the most wanted first.
///
/// A tag fits exactly, or by its first part: `fr-CA` takes `fr`. English is the last resort,
/// or the first language of the build if English is not in it.
///
/// ```
/// use sip_compare::i18n::negotiate;
/// assert_eq!(negotiate(&["tlh", "en-NZ"]).tag, "en");
/// assert_eq!(negotiate(&[]).tag, "en");
/// ```
pub fn negotiate(wanted: &[&str]) -> &'static Words {
    let fits = |tag: &&str| find(tag);
    wanted.iter().find_map(fits).unwrap_or(languages()[0])
}

/// The language for one tag; `None` if this build has none that fits.
///
/// ```
/// use sip_compare::i18n::find;
/// assert_eq!(find("EN-gb").map(|words| words.tag), Some("en"));
/// assert!(find("tlh").is_none());
/// ```
pub fn find(tag: &str) -> Option<&'static Words> {
    let primary = |tag: &'_ str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let exact = languages().iter().find(|known| known.tag.eq_ignore_ascii_case(tag));
    let by_primary = || languages().iter().find(|known| primary(known.tag) == primary(tag));
    exact.or_else(by_primary).copied()
}
