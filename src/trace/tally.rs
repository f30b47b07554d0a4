//! The same thing twice is one entry with a count; the number of entries is bounded.

use super::{MOST_ENTRIES, Problem, Reason, Seen, Trace};

/// More letters of a phrase or a text are not kept.
const MOST_LETTERS: usize = 80;

/// Entries in order of first appearance.
#[derive(Debug, Default)]
pub(super) struct Tally {
    seen: Vec<Seen>,
    reasons: Vec<Reason>,
    missing: u32,
}

impl Tally {
    /// Counts a code.
    pub(super) fn see(&mut self, one: Seen) {
        let key = |seen: &Seen| (seen.number, seen.cause);
        let is_same =
            |known: &&mut Seen| key(known) == key(&one) && known.method == one.method && known.hop == one.hop;
        if let Some(known) = self.seen.iter_mut().find(is_same) {
            known.count = known.count.saturating_add(1);
            if known.phrase.is_empty() {
                known.phrase = one.phrase;
            }
        } else if self.has_room() {
            self.seen.push(one);
        }
    }

    /// Counts a reason.
    pub(super) fn reason(&mut self, one: Reason) {
        let is_same = |known: &&mut Reason| {
            known.cause == one.cause
                && known.text == one.text
                && known.method == one.method
                && known.hop == one.hop
        };
        if let Some(known) = self.reasons.iter_mut().find(is_same) {
            known.count = known.count.saturating_add(1);
        } else if self.has_room() {
            self.reasons.push(one);
        }
    }

    fn has_room(&mut self) -> bool {
        let room = self.seen.len() + self.reasons.len() < MOST_ENTRIES;
        self.missing = self.missing.saturating_add(u32::from(!room));
        room
    }

    /// Everything; `otherwise` is the problem if that is nothing.
    pub(super) fn finish(self, lines: usize, otherwise: Problem) -> Trace {
        let problem = match self.missing {
            0 => (self.seen.is_empty() && self.reasons.is_empty()).then_some(otherwise),
            missing => Some(Problem::TooMany(missing)),
        };
        Trace { seen: self.seen, reasons: self.reasons, lines, problem }
    }
}

/// A text of bounded length.
pub(super) fn kept(text: &str) -> String {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_string(),
    }
}
