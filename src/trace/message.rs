//! Which mentions belong to one message.
//!
//! A message begins with a status line, a request line or what a tool prints instead, and takes the headers that follow.
//! Many texts say the same message twice or more: Wireshark has it in the list, as a branch, as a status line and as a field;
//! Asterisk remarks on what it has printed. A mention that says the number of the last response again, in a later [`Form`],
//! is the same message; in the same form or an earlier one it is the next.

use super::reason::Value;
use super::status::{Form, Status};
use super::tally::{Tally, kept};
use super::{Cause, Hop, Problem, Reason, Seen, Trace, hop, words};

/// An announced direction is for a message that begins within so many lines; the packet details of Wireshark are longest.
const ANNOUNCED_FOR: u8 = 60;

/// A message has hardly more than two reasons; of more, the first are kept.
const MOST_REASONS: usize = 8;

/// Mentions in, entries out.
#[derive(Debug, Default)]
pub(super) struct Conversation {
    tally: Tally,
    current: Message,
    /// Number and form of the last response.
    last: Option<(u16, Form)>,
    /// What a line said about the message that follows, and for how many lines it still holds.
    announced: Option<(Hop, u8)>,
    requests: bool,
    /// There was a status line of HTTP.
    pub(super) http: bool,
}

/// The message that is being read; what stands outside of any has no number and no method.
#[derive(Debug, Default)]
struct Message {
    number: Option<u16>,
    phrase: String,
    method: Option<String>,
    hop: Hop,
    reasons: Vec<(Cause, String, usize)>,
    line: usize,
    /// It has no headers beyond its line.
    one_line: bool,
    /// An empty line has come.
    headers_may_be_over: bool,
    /// Headers that follow are not its own.
    over: bool,
    /// Its body is a part of another message.
    has_fragment: bool,
}

impl Conversation {
    /// A request begins; `beside` stands before it in its line.
    pub(super) fn request(&mut self, method: &str, beside: &str, line: usize) {
        self.requests = true;
        let hop = self.hop(hop::of(beside, true));
        self.begin(Message { method: Some(method.to_string()), hop, line, ..Message::default() });
    }

    /// A packet list has a request.
    pub(super) fn listed_request(&mut self) {
        self.requests = true;
        self.begin(Message { over: true, ..Message::default() });
    }

    /// A response begins, or is said again; `beside` stands before it in its line, `after` behind its number.
    pub(super) fn response(&mut self, status: &Status<'_>, beside: &str, after: &str, line: usize) {
        let mut said = hop::of(beside, status.form < Form::Remark);
        if status.form == Form::Remark || status.form == Form::Listed {
            let behind = hop::of(words::beginning(after, 120), false);
            said.way = said.way.or(behind.way);
            said.from = said.from.or(behind.from);
            said.to = said.to.or(behind.to);
        }
        let same_line = self.current.one_line && !self.current.over && status.form == Form::Remark;
        let is_again = |(number, form)| number == status.number && (form < status.form || same_line);
        let again = self.last.is_some_and(is_again);
        self.last = Some((status.number, status.form));
        if again {
            return self.again(status, said);
        }
        let hop = if status.form == Form::Remark { said } else { self.hop(said) };
        self.begin(Message {
            number: Some(status.number),
            phrase: kept(status.phrase),
            method: status.method.map(str::to_string),
            hop,
            line,
            one_line: status.form.is_one_line(),
            ..Message::default()
        });
    }

    /// The last response once more.
    fn again(&mut self, status: &Status<'_>, said: Hop) {
        let said = if status.form == Form::Remark { said } else { self.hop(said) };
        // A remark may come after the request that answers the response.
        if self.current.number == Some(status.number) {
            let current = &mut self.current;
            if current.phrase.is_empty() {
                current.phrase = kept(status.phrase);
            }
            if current.hop.is_unknown() {
                current.hop = said;
            }
            if current.method.is_none() {
                current.method = status.method.map(str::to_string);
            }
            (current.one_line, current.headers_may_be_over) = (status.form.is_one_line(), false);
            current.over = false;
        }
    }

    /// The direction of a message: as said in its line, or announced, or that of the message it is a part of.
    fn hop(&mut self, said: Hop) -> Hop {
        let announced = self.announced.take().map(|(hop, _)| hop);
        if !said.is_unknown() {
            return said;
        }
        let around = || if self.current.has_fragment { self.current.hop.clone() } else { Hop::default() };
        announced.unwrap_or_else(around)
    }

    /// A `CSeq` with this method.
    pub(super) fn cseq(&mut self, method: &str) {
        if !self.current.over && self.current.method.is_none() {
            self.current.method = Some(method.to_string());
        }
    }

    /// A `Reason` value.
    pub(super) fn reason(&mut self, value: &Value<'_>, line: usize) {
        let reason = (value.cause, kept(value.text), line);
        if self.current.over || self.current.line == 0 {
            self.tally.reason(alone(reason, None, Hop::default()));
        } else if self.current.reasons.len() < MOST_REASONS {
            self.current.reasons.push(reason);
        }
    }

    /// The body of the message is a part of another one.
    pub(super) fn fragment(&mut self) {
        self.current.has_fragment = true;
    }

    /// A line has ended that mentioned something.
    pub(super) fn line(&mut self) {
        self.current.over |= self.current.one_line;
    }

    /// An empty line has ended.
    pub(super) fn empty_line(&mut self) {
        self.current.headers_may_be_over = true;
    }

    /// Any other line: a header, or one that ends the headers if an empty line stood before it.
    ///
    /// An empty line alone ends nothing: in some mails every second line is empty.
    pub(super) fn other_line(&mut self, line: &str) {
        let is_header = super::header::looks_like_one(line);
        let goes_on = is_header || line.starts_with(' ');
        self.current.over |= self.current.headers_may_be_over && !goes_on;
        self.announced = match self.announced.take() {
            Some((hop, left)) if left > 1 => Some((hop, left - 1)),
            _ => None,
        };
        // `Received:` alone is no header.
        if is_header && !self.current.over && !line.trim_end().ends_with(':') {
            return;
        }
        if let Some(hop) = hop::announced(line) {
            self.announced = Some((hop, ANNOUNCED_FOR));
        }
    }

    fn begin(&mut self, next: Message) {
        let done = core::mem::replace(&mut self.current, next);
        let Some(number) = done.number else {
            for reason in done.reasons {
                self.tally.reason(alone(reason, done.method.clone(), done.hop.clone()));
            }
            return;
        };
        let mut cause = None;
        let mut others = Vec::new();
        for reason in done.reasons {
            match reason.0 {
                Cause::Q850(number) if cause.is_none() => cause = Some(number),
                _ => others.push(alone(reason, done.method.clone(), done.hop.clone())),
            }
        }
        let Message { phrase, method, hop, line, .. } = done;
        self.tally.see(Seen { number, phrase, method, hop, cause, count: 1, line });
        others.into_iter().for_each(|other| self.tally.reason(other));
    }

    /// Everything that was found.
    pub(super) fn finish(mut self, lines: usize) -> Trace {
        self.begin(Message::default());
        let otherwise = match (self.requests, self.http) {
            (true, _) => Problem::OnlyRequests,
            (_, true) => Problem::OnlyHttp,
            _ => Problem::Nothing,
        };
        self.tally.finish(lines, otherwise)
    }
}

fn alone((cause, text, line): (Cause, String, usize), method: Option<String>, hop: Hop) -> Reason {
    Reason { cause, text, method, hop, count: 1, line }
}
