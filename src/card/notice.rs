//! What was wrong with what was asked for, in one sentence.

use crate::catalogue::code::Code;
use crate::catalogue::find;
use crate::i18n::Words;
use crate::model::{Notice, Problem};

use super::markup::{Marked, unmarked};
use super::with_phrase;

/// The sentence of a notice: what was seen, and what is shown instead.
pub fn tell(words: &Words, notice: &Notice) -> Marked {
    let shown = named(notice.shown);
    let side = notice.side.name();
    let text = match &notice.problem {
        Problem::Empty => words.notice_empty(side, &shown),
        Problem::NotACode(seen) => words.notice_not_a_code(&unmarked(seen), &shown),
        Problem::Several(seen) => words.notice_several(side, &unmarked(seen), &shown),
        Problem::NoneOfSeveral(seen) => words.notice_none_of(side, &unmarked(seen), &shown),
        Problem::Unregistered(number) => words.notice_unregistered(&number.to_string(), &shown),
        Problem::Near(number, near) => words.notice_near(&number.to_string(), &named(*near), &shown),
        Problem::Known(number, place) => {
            let (who, meaning) = words.unregistered(*place);
            words.notice_known(&number.to_string(), who, meaning, &shown)
        }
    };
    Marked::from(text)
}

fn named(code: Code) -> String {
    find(code.number()).map(with_phrase).unwrap_or_default()
}
