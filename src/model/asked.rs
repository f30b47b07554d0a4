//! From what a host or an address asks for to a selection that can be shown.

use crate::catalogue::code::Code;
use crate::catalogue::{Entry, entries, find, find_unregistered};

use super::{Selection, Side};

/// The pair that is shown when nothing is asked for.
const DEFAULT: (u16, u16) = (183, 487);

/// More of a wrong value than this is not repeated to the reader.
const MOST_SHOWN: usize = 40;

/// What could not be shown as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it was asked for.
    pub side: Side,
    /// What was wrong.
    pub problem: Problem,
    /// What is shown instead.
    pub shown: Code,
}

/// What can be wrong with a code that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The side was named and left empty.
    Empty,
    /// Not a number from 100 to 699; what was seen, shortened.
    NotACode(String),
    /// More than one value; what was seen, shortened.
    Several(String),
    /// More than one value, none of them registered; what was seen, shortened.
    NoneOfSeveral(String),
    /// A possible code that the registry does not have.
    Unregistered(u16),
    /// The same, and a registered one that looks like it.
    Near(u16, Code),
    /// The same, and somebody uses it; the place in the language tables.
    Known(u16, usize),
}

/// The selection for what was asked for; `None` is a side that was not named.
///
/// ```
/// use sip_compare::model::{choose, Side};
/// let (selection, notices) = choose(Some("486"), Some("48x"));
/// assert_eq!(selection.code(Side::First).number(), 486);
/// assert_eq!(selection.code(Side::Second).number(), 487);
/// assert_eq!(notices.len(), 1);
/// ```
pub fn choose(first: Option<&str>, second: Option<&str>) -> (Selection, Vec<Notice>) {
    let (first, second) = (first.map(read), second.map(read));
    let found = |answer: &Option<Answer>| match answer {
        Some(Ok(entry) | Err((_, Some(entry)))) => Some(*entry),
        _ => None,
    };
    // A side without a code takes the default, or the other default if the other side has that one.
    let shown_first = found(&first).unwrap_or_else(|| default(DEFAULT, found(&second)));
    let shown_second = found(&second).unwrap_or_else(|| default((DEFAULT.1, DEFAULT.0), Some(shown_first)));
    let notice = |side, answer, shown: &Entry| match answer {
        Some(Err((problem, _))) => Some(Notice { side, problem, shown: shown.code }),
        _ => None,
    };
    let notices = [notice(Side::First, first, shown_first), notice(Side::Second, second, shown_second)];
    (Selection::new(shown_first, shown_second), notices.into_iter().flatten().collect())
}

/// The entry that was asked for, or the problem and what can be shown all the same.
type Answer = Result<&'static Entry, (Problem, Option<&'static Entry>)>;

fn read(asked: &str) -> Answer {
    let asked = asked.trim();
    if asked.is_empty() {
        return Err((Problem::Empty, None));
    }
    let mut parts = asked.split([',', ' ']).filter(|part| !part.is_empty());
    // The same value twice is one value.
    let asked =
        parts.clone().next().filter(|first| parts.clone().all(|part| part == *first)).unwrap_or(asked);
    if number(asked).is_none()
        && parts.clone().nth(1).is_some()
        && parts.clone().all(|part| number(part).is_some())
    {
        return match parts.find_map(|part| find(number(part)?)) {
            Some(shown) => Err((Problem::Several(shortened(asked)), Some(shown))),
            None => Err((Problem::NoneOfSeveral(shortened(asked)), None)),
        };
    }
    let Some(number) = number(asked) else {
        return Err((Problem::NotACode(shortened(asked)), None));
    };
    if let Some(entry) = find(number) {
        return Ok(entry);
    }
    if let Some((place, _)) = find_unregistered(number) {
        return Err((Problem::Known(number, place), None));
    }
    if Code::new(number).is_none() {
        return Err((Problem::NotACode(shortened(asked)), None));
    }
    Err((near(number).map_or(Problem::Unregistered(number), |near| Problem::Near(number, near)), None))
}

/// Three digits, nothing else.
fn number(text: &str) -> Option<u16> {
    (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// The registered code that a slip of the finger turns into `number`: two digits exchanged, or one wrong.
fn near(number: u16) -> Option<Code> {
    let digits = |number: u16| [number / 100, number / 10 % 10, number % 10];
    let [a, b, c] = digits(number);
    let exchanged = [[b, a, c], [a, c, b]].into_iter().find_map(|[a, b, c]| find(a * 100 + b * 10 + c));
    let one_wrong = || {
        let differing = |entry: &&Entry| {
            let pairs = digits(entry.code.number()).into_iter().zip([a, b, c]);
            pairs.filter(|(known, seen)| known != seen).count() == 1
        };
        entries().iter().filter(differing).min_by_key(|entry| entry.code.number().abs_diff(number))
    };
    exchanged.or_else(one_wrong).map(|entry| entry.code)
}

/// What somebody wrote, to be named to a reader: not longer than a line, and without what cannot be seen.
pub fn shortened(text: &str) -> String {
    let visible = |letter: char| if is_invisible(letter) { char::REPLACEMENT_CHARACTER } else { letter };
    let mut letters = text.chars().map(visible);
    let mut shown: String = letters.by_ref().take(MOST_SHOWN).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// Controls, and the marks that have no width or turn the direction of what follows.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn default((wanted, instead): (u16, u16), taken: Option<&Entry>) -> &'static Entry {
    let number = if taken.is_some_and(|entry| entry.code.number() == wanted) { instead } else { wanted };
    find(number).unwrap_or(&entries()[0])
}
