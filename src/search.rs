//! Finding a code by what somebody knows of it: a number, a phrase, a cause, a symptom, in the words of the page.
//!
//! Pure: words and a query in, ranked codes out, each with the reason why it fits.

mod fold;

use crate::catalogue::code::Code;
use crate::catalogue::{Entry, entries, find, find_unregistered, from_cause};
use crate::i18n::{CodeWords, Words};

use fold::{fold, near};

/// A code that fits, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The code.
    pub entry: &'static Entry,
    /// Why it fits.
    pub reason: Reason,
}

/// Why a code fits a query. The order is the rank.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Its number, or the beginning of it.
    Number,
    /// Somebody uses the number that was asked for; who does not know it reads it as this code. The place in the language tables.
    Vendor(u16, usize),
    /// A number that nobody registered, read as this code.
    ReadAs(u16),
    /// A gateway that gets this Q.850 cause answers with the code (RFC 3398).
    Cause(u8),
    /// Its reason phrase, in English or in the language of the page.
    Phrase,
    /// What people say when they mean it.
    Said(&'static str),
    /// Its texts speak of it.
    Text,
}

/// The codes that fit, the best first; none for an empty query.
///
/// ```
/// use sip_compare::{i18n, search::search};
/// let found = search(i18n::negotiate(&["en"]), "cause 17");
/// assert_eq!(found[0].entry.code.number(), 486);
/// ```
pub fn search(words: &'static Words, query: &str) -> Vec<Match> {
    let query = fold(query);
    let ignored = fold(words.search_ignored());
    let all = || query.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let telling: Vec<&str> = all().filter(|word| !ignored.split(' ').any(|one| one == *word)).collect();
    // Who types nothing but `sip error` shall see what speaks of errors.
    let asked: Vec<&str> = if telling.is_empty() { all().collect() } else { telling };
    if asked.is_empty() {
        return Vec::new();
    }
    if let Some(found) = by_number(&asked) {
        return found;
    }
    let mut found = by_words(words, &asked, false);
    if found.is_empty() {
        found = by_words(words, &asked, true); // one letter wrong
    }
    found
}

/// What a query of numbers leads to; `None` if it is none.
fn by_number(asked: &[&str]) -> Option<Vec<Match>> {
    let said = asked.join(" ");
    let cause = ["cause ", "q 850 cause ", "q850 cause ", "q 850 ", "q850 "]
        .iter()
        .find_map(|lead| said.strip_prefix(lead));
    if let Some(cause) = cause.and_then(|cause| cause.split(' ').next()).and_then(|cause| cause.parse().ok())
    {
        let found = from_cause(cause).filter_map(find);
        return Some(found.map(|entry| Match { entry, reason: Reason::Cause(cause) }).collect());
    }
    let number = asked[0].trim_end_matches('x');
    if asked.len() > 1
        || !number.bytes().all(|digit| digit.is_ascii_digit())
        || number.is_empty()
        || number.len() > 3
    {
        return None;
    }
    let fits = |entry: &&Entry| entry.code.number().to_string().starts_with(number);
    let found: Vec<Match> =
        entries().iter().filter(fits).map(|entry| Match { entry, reason: Reason::Number }).collect();
    if !found.is_empty() {
        return Some(found);
    }
    // RFC 3261 §8.1.3.2: a client treats a code it does not know as x00 of its class, 183 for a provisional one.
    let number: u16 = number.parse().ok()?;
    let class = Code::new(number)?.number() / 100;
    let entry = find(if class == 1 { 183 } else { class * 100 })?;
    let reason = match find_unregistered(number) {
        Some((place, _)) => Reason::Vendor(number, place),
        None => Reason::ReadAs(number),
    };
    Some(vec![Match { entry, reason }])
}

fn by_words(words: &'static Words, asked: &[&str], nearly: bool) -> Vec<Match> {
    let mut found: Vec<((Reason, usize), Match)> = Vec::new();
    for (place, entry) in entries().iter().enumerate() {
        if let Some((reason, rank)) = reason(words.code(place), entry, asked, nearly) {
            found.push(((reason.clone(), rank), Match { entry, reason }));
        }
    }
    // The word of a reason is no rank: what is said first of a code is.
    found.sort_by_key(|((reason, rank), _)| (tier(reason), *rank));
    found.into_iter().map(|(_, one)| one).collect()
}

/// Why a code fits these words, and how well: less is better.
fn reason(
    words: &'static CodeWords,
    entry: &'static Entry,
    asked: &[&str],
    nearly: bool,
) -> Option<(Reason, usize)> {
    let fits = |text: &str| every(text, asked, nearly);
    let whole = |text: &str| {
        let words = text.split(' ').count();
        words == asked.len()
    };
    let phrases = [fold(entry.phrase), fold(words.phrase)];
    if phrases.iter().any(|phrase| fits(phrase) && whole(phrase)) {
        return Some((Reason::Phrase, 0));
    }
    let said = words.find.iter().enumerate().filter(|(_, said)| fits(&fold(said)));
    // The whole of what is said goes before a part, what is said first before what is said last.
    let best = said.map(|(place, said)| (place + if whole(&fold(said)) { 0 } else { 20 }, *said)).min();
    if let Some((rank, said)) = best {
        return Some((Reason::Said(said), rank));
    }
    if phrases.iter().any(|phrase| fits(phrase)) {
        return Some((Reason::Phrase, 10));
    }
    if nearly {
        return None; // in a long text something is always near
    }
    let texts = [words.gist, words.description, words.when, words.customer].map(fold);
    let all = texts.iter().chain(&phrases);
    let anywhere = |word: &&str| all.clone().any(|text| every(text, &[word], false));
    asked.iter().all(anywhere).then_some((Reason::Text, texts.iter().take_while(|text| !fits(text)).count()))
}

/// Where a reason stands among the others; a phrase as a whole and what is said share the first places by rank.
fn tier(reason: &Reason) -> u8 {
    match reason {
        Reason::Number | Reason::Vendor(..) | Reason::ReadAs(_) | Reason::Cause(_) => 0,
        Reason::Phrase | Reason::Said(_) => 1,
        Reason::Text => 2,
    }
}

/// Whether each word that is asked for begins a word of the text.
fn every(text: &str, asked: &[&str], nearly: bool) -> bool {
    let begins = |word: &str| {
        text.split(|letter: char| !letter.is_alphanumeric())
            .any(|own| own.starts_with(word) || (nearly && near(own, word)))
    };
    asked.iter().all(|word| begins(word))
}
