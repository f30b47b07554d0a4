//! Finding a code by what somebody knows of it: a number, a phrase, a cause, a symptom, in the words of the page.
//!
//! Pure: words and a query in, ranked codes out, each with the reason why it fits.

mod fold;

use crate::catalogue::code::Code;
use crate::catalogue::{Entry, entries, find, find_unregistered, from_cause};
use crate::i18n::{CodeWords, Words};

use fold::{fold, in_word, near};

/// A code that fits, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The code.
    pub entry: &'static Entry,
    /// Why it fits.
    pub reason: Reason,
}

/// Why a code fits a query.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// More letters of a query are not looked at: who pastes a book into the field means its beginning.
pub const MOST_LETTERS: usize = 100;

/// The codes that fit, the best first; none for an empty query.
///
/// ```
/// use sip_compare::{i18n, search::search};
/// let found = search(i18n::negotiate(&["en"]), "cause 17");
/// assert_eq!(found[0].entry.code.number(), 486);
/// ```
pub fn search(words: &'static Words, query: &str) -> Vec<Match> {
    let query = fold(looked_at(query));
    let ignored = fold(words.search_ignored());
    let asked = Asked { words: telling(&query, &ignored), ignored: &ignored, nearly: false };
    if asked.words.is_empty() {
        return Vec::new();
    }
    if let Some(found) = by_number(&asked.words) {
        return found;
    }
    let mut found = by_words(words, &asked);
    if found.is_empty() {
        found = by_words(words, &Asked { nearly: true, ..asked });
    }
    // `réponse 486` means the number, unless the words themselves say what is meant.
    if found.first().is_none_or(|best| best.reason == Reason::Text)
        && let Some(entry) = telling(&query, &ignored).iter().find_map(|word| find(word.parse().ok()?))
    {
        found.retain(|one| one.entry != entry);
        found.insert(0, Match { entry, reason: Reason::Number });
    }
    found
}

/// The part of a query that is looked at.
///
/// ```
/// use sip_compare::search::{MOST_LETTERS, looked_at};
/// assert_eq!(looked_at("no codec"), "no codec");
/// assert_eq!(looked_at(&"é".repeat(5000)).chars().count(), MOST_LETTERS);
/// ```
pub fn looked_at(query: &str) -> &str {
    query.char_indices().nth(MOST_LETTERS).map_or(query, |(end, _)| &query[..end])
}

/// What a query of numbers leads to; `None` if it is none.
fn by_number(asked: &[&str]) -> Option<Vec<Match>> {
    if let Some(cause) = cause(asked) {
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

/// The Q.850 cause that is asked for: a number beside the word for it, in whatever order: `Q.850;cause=17`, `17 causa`.
fn cause(asked: &[&str]) -> Option<u8> {
    // The word in every language of the catalogue: nobody means anything else by it.
    const SAID: [&str; 6] = ["cause", "causa", "nguyen", "nhan", "q", "q850"];
    let standard = |place: usize| asked[place] == "850" && place > 0 && asked[place - 1] == "q";
    let rest = (0..asked.len()).filter(|place| !SAID.contains(&asked[*place]) && !standard(*place));
    let rest: Vec<&str> = rest.map(|place| asked[place]).collect();
    match rest[..] {
        [number] if asked.len() > 1 => number.parse().ok(),
        _ => None,
    }
}

/// The words of a query, and how they are compared.
struct Asked<'a> {
    words: Vec<&'a str>,
    /// Words that tell nothing.
    ignored: &'a str,
    /// Whether one letter of a long word may be wrong.
    nearly: bool,
}

impl Asked<'_> {
    /// Whether each word that is asked for begins a word of the text.
    fn fits(&self, text: &str) -> bool {
        let begins =
            |word: &&str| all(text).any(|own| own.starts_with(word) || (self.nearly && near(own, word)));
        self.words.iter().all(begins)
    }

    /// How much of the text is asked for: nothing if it does not fit, 0 if it is the whole, 20 if it is a part.
    fn rank(&self, text: &str) -> Option<usize> {
        let whole = || telling(text, self.ignored).len() == self.words.len();
        self.fits(text).then(|| if whole() { 0 } else { 20 })
    }
}

fn all(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !in_word(letter)).filter(|word| !word.is_empty())
}

/// The words of a text that tell something; all of them if none does.
fn telling<'a>(text: &'a str, ignored: &str) -> Vec<&'a str> {
    let telling: Vec<&str> = all(text).filter(|word| !ignored.split(' ').any(|one| one == *word)).collect();
    if telling.is_empty() { all(text).collect() } else { telling }
}

fn by_words(words: &'static Words, asked: &Asked<'_>) -> Vec<Match> {
    let mut found: Vec<((u8, usize), Match)> = Vec::new();
    for (place, entry) in entries().iter().enumerate() {
        if let Some((rank, reason)) = reason(words.code(place), entry, asked) {
            found.push((rank, Match { entry, reason }));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, one)| one).collect()
}

/// Why a code fits these words, and how well: less is better.
fn reason(
    words: &'static CodeWords,
    entry: &'static Entry,
    asked: &Asked<'_>,
) -> Option<((u8, usize), Reason)> {
    let phrases = [fold(entry.phrase), fold(words.phrase)];
    // A part of a phrase goes before a part of what is said of another code, and the whole before both.
    let phrase =
        phrases.iter().filter_map(|phrase| asked.rank(phrase)).min().map(|rank| (rank / 2, Reason::Phrase));
    let said = words.find.iter().enumerate();
    let said = said.filter_map(|(place, said)| Some((asked.rank(&fold(said))? + place, Reason::Said(said))));
    if let Some((rank, reason)) =
        said.chain(phrase).min_by_key(|(rank, reason)| (*rank, *reason != Reason::Phrase))
    {
        return Some(((0, rank), reason));
    }
    if asked.nearly {
        return None; // in a long text something is always near
    }
    let texts = [words.gist, words.description, words.when, words.customer].map(fold);
    let one = |word: &&str| {
        let alone = Asked { words: vec![*word], ignored: "", nearly: false };
        texts.iter().chain(&phrases).any(|text| alone.fits(text))
    };
    let together = texts.iter().take_while(|text| !asked.fits(text)).count();
    asked.words.iter().all(one).then_some(((1, together), Reason::Text))
}
