//! Why a code fits what was searched for, in a few words.

use crate::i18n::Words;
use crate::search::Reason;

use super::markup::Marked;

/// The reason in words; `None` where the code itself shows it.
pub fn why(words: &Words, reason: &Reason) -> Option<Marked> {
    let text = match reason {
        Reason::Number | Reason::Phrase => return None,
        Reason::Vendor(number, place) => {
            let (who, meaning) = words.unregistered(*place);
            words.why_vendor(who, &number.to_string(), meaning)
        }
        Reason::ReadAs(number) => words.why_read_as(&number.to_string()),
        Reason::Cause(cause) => words.why_cause(&cause.to_string()),
        Reason::Said(said) => words.why_said(said),
        Reason::Text => words.why_text().to_string(),
    };
    Some(Marked::from(text))
}
