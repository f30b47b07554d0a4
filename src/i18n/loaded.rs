//! The languages whose words are there.

use std::cell::RefCell;

use super::pack::{self, Wrong};
use super::{Words, known};

thread_local! {
    static LOADED: RefCell<&'static [&'static Words]> = RefCell::new(embedded());
}

/// The words inside the binary, in the order of [`known`].
#[cfg(not(feature = "split"))]
fn embedded() -> &'static [&'static Words] {
    // They were written by the same build: one that could not be read would fail every test.
    let words: Vec<&'static Words> =
        super::EMBEDDED.iter().filter_map(|text| pack::read(text).ok()).collect();
    Box::leak(words.into())
}

#[cfg(feature = "split")]
fn embedded() -> &'static [&'static Words] {
    &[]
}

/// The languages whose words are there, in the order of [`known`]; empty only before the first one is supplied.
pub fn languages() -> &'static [&'static Words] {
    LOADED.with_borrow(|loaded| *loaded)
}

/// Takes the words of a language from its pack; a language that is there already stays as it is.
///
/// # Errors
///
/// A sentence that names what was seen and what was expected; nothing changes then.
pub fn supply(text: &str) -> Result<&'static Words, Wrong> {
    let words = pack::read(text)?;
    if let Some(there) = languages().iter().find(|one| one.tag == words.tag) {
        return Ok(there);
    }
    let place = |words: &Words| known().iter().position(|one| one.tag == words.tag);
    let mut all: Vec<&'static Words> = languages().iter().copied().chain([words]).collect();
    all.sort_by_key(|words| place(words));
    LOADED.set(Box::leak(all.into()));
    Ok(words)
}

/// The words inside the binary, as the files of a release hold them: the tag, and the lines.
#[cfg(not(feature = "split"))]
pub fn packs() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    known().iter().zip(super::EMBEDDED).map(|(language, text)| (language.tag, text.lines().collect()))
}
