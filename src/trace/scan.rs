//! What a line mentions, from left to right.

use super::header::{self, CSeq};
use super::message::Conversation;
use super::reason;
use super::status::{self, Clues};
use super::words;

/// A header that reaches the end of its line may go on in the next one; more than this is not waited for.
const LONGEST_HEADER: usize = 1000;

/// Reads lines one after the other.
#[derive(Debug, Default)]
pub(super) struct Scanner {
    pub(super) conversation: Conversation,
    held: Option<Held>,
}

/// A header that may go on in the next line.
#[derive(Debug)]
struct Held {
    text: String,
    /// A line that goes on is indented more.
    indent: usize,
    line: usize,
}

impl Scanner {
    /// A whole line.
    pub(super) fn line(&mut self, text: &str, number: usize) {
        let text = unquoted(text);
        if text.trim_matches([' ', '.']).is_empty() {
            return self.conversation.empty_line();
        }
        self.unfold(text);
        if self.part(text, 0, text.len(), number) {
            self.conversation.line();
        } else {
            self.conversation.other_line(text);
        }
    }

    /// The mentions of a part of a line that begin at `from` or later, and before `to`; whether there are any.
    pub(super) fn part(&mut self, line: &str, from: usize, to: usize, number: usize) -> bool {
        let mut found = false;
        // What stands before a mention and behind the last one says where it went.
        let mut told = 0;
        let mut memo: Option<Clues<'_>> = None;
        let bytes = line.as_bytes();
        for at in from..to {
            // Most letters begin nothing: only these are looked at.
            let begins =
                matches!(bytes[at], b'1'..=b'6' | b'C' | b'c' | b'H' | b'Q' | b'q' | b'R' | b'S' | b's');
            if !begins || at.checked_sub(1).is_some_and(|last| bytes[last].is_ascii_alphanumeric()) {
                continue;
            }
            let text = &line[at..];
            let before = words::before(line, at);
            let beside = if told < at - before.len() { before } else { &line[told..at] };
            let mentions = match bytes[at] {
                b'1'..=b'6' => {
                    let mut clues = || *memo.get_or_insert_with(|| status::clues(line));
                    let status = status::read(line, at, self.conversation.http, &mut clues);
                    if let Some(status) = &status {
                        self.conversation.response(status, beside, &text[3..], number);
                    }
                    status.is_some()
                }
                b'C' | b'c' => self.cseq(line, at, number),
                b'H' => {
                    self.conversation.http |= is_http_status(text);
                    false
                }
                b'R' => {
                    let listed = header::listed_request(text).is_some();
                    if listed {
                        self.conversation.listed_request();
                    }
                    listed
                }
                _ => self.reason(line, at, to, number) || self.request(text, before, beside, number),
            };
            if mentions {
                (found, told) = (true, at);
            }
        }
        if header::announces_fragment(line) {
            self.conversation.fragment();
        }
        found
    }

    fn cseq(&mut self, line: &str, at: usize, number: usize) -> bool {
        match header::cseq(&line[at..]) {
            Some(CSeq::Whole(method)) => self.conversation.cseq(method),
            Some(CSeq::Folded) => self.hold(line, at, number),
            None => return false,
        }
        true
    }

    fn reason(&mut self, line: &str, at: usize, to: usize, number: usize) -> bool {
        let value = reason::read(&line[at..]);
        let q850 = words::starts(&line[at..], "Q.850");
        if value.is_none() && !q850 {
            return false;
        }
        let behind = value.as_ref().map_or("Q.850".len(), |value| value.length);
        let may_go_on =
            to == line.len() && line.get(at + behind..).is_some_and(|rest| rest.trim_start().is_empty());
        match value {
            Some(value) if !may_go_on => self.conversation.reason(&value, number),
            None if !may_go_on => return false,
            _ => self.hold(line, at, number),
        }
        true
    }

    fn request(&mut self, text: &str, before: &str, beside: &str, number: usize) -> bool {
        let behind = text.get(7..).filter(|_| words::starts(text, "SIP/2.0"));
        let ends = |behind: &str| behind.is_empty() || behind.starts_with([' ', '.', '"', '\\', '<']);
        let Some(method) = behind.filter(|behind| ends(behind)).and_then(|_| header::request(before)) else {
            return false;
        };
        self.conversation.request(method, beside, number);
        true
    }

    fn hold(&mut self, line: &str, at: usize, number: usize) {
        self.release();
        let indent = line.len() - line.trim_start().len();
        // Behind something else in its line there is no telling how far it is indented.
        let alone = at == indent || words::ends(line[indent..at].trim_end(), "Reason:");
        let indent = if alone { indent } else { usize::MAX };
        self.held = Some(Held { text: line[at..].trim_end().to_string(), indent, line: number });
    }

    /// Adds a line to the header before it, or takes that header as it is.
    fn unfold(&mut self, text: &str) {
        let indent = text.len() - text.trim_start().len();
        match &mut self.held {
            Some(held) if held.indent < indent && held.text.len() + text.len() < LONGEST_HEADER => {
                held.text.push(' ');
                held.text.push_str(text.trim());
            }
            _ => self.release(),
        }
    }

    /// Takes the held header as it is.
    pub(super) fn release(&mut self) {
        let Some(held) = self.held.take() else { return };
        if let Some(value) = reason::read(&held.text) {
            self.conversation.reason(&value, held.line);
        } else if let Some(CSeq::Whole(method)) = header::cseq(&held.text) {
            self.conversation.cseq(method);
        }
    }
}

/// A line without the marks of quoted mail.
fn unquoted(line: &str) -> &str {
    let mut rest = line;
    while let Some(quoted) = rest.trim_start().strip_prefix('>') {
        rest = quoted;
    }
    if rest.len() < line.len() { rest.strip_prefix(' ').unwrap_or(rest) } else { line }
}

fn is_http_status(text: &str) -> bool {
    let version = text.strip_prefix("HTTP/").and_then(|rest| rest.split_once(' '));
    version.is_some_and(|(version, status)| {
        version.len() <= 3 && status.starts_with(|first: char| first.is_ascii_digit())
    })
}
