//! Finding SIP response codes in pasted text: traces, logs, packet lists, mails that quote them.
//!
//! Pure, and made for text that nobody has checked: it never fails, its time grows with the length of the text and no faster,
//! and what it keeps is bounded. A [`Reader`] takes the text in pieces and gives a [`Trace`].
//!
//! A number is a code only where something says so: a status line, a word of a tool (`Status-Code:`, `SIP response`),
//! or its registered reason phrase behind it. The stages, in the order in which the text passes them:
//!
//! 1. `unescape`: a letter, however it was written (`\r\n`, `#015#012`, `&lt;`, `<br>`, terminal colours);
//! 2. `reader`: lines, however long, however prefixed;
//! 3. `scan`: what a line mentions, from left to right (`status`, `header`, `hop` know one kind each);
//! 4. `message`: which mentions belong to one message;
//! 5. `tally`: the same code, method and direction is one entry with a count.

mod binary;
mod header;
mod hop;
mod message;
mod reader;
mod reason;
mod scan;
mod status;
mod tally;
mod unescape;
mod words;

pub use reader::Reader;

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// The codes, in order of first appearance.
    pub seen: Vec<Seen>,
    /// The causes that stand in `Reason` headers and not in [`Seen::cause`], in order of first appearance.
    pub reasons: Vec<Reason>,
    /// How many lines were read; the first has the number 1.
    pub lines: usize,
    /// Why there is nothing, or not everything.
    pub problem: Option<Problem>,
}

/// A code with the same method, direction and cause, however often it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The code, 100 to 699, registered or not.
    pub number: u16,
    /// The reason phrase as it stood there, shortened if it is very long; empty if there was none.
    pub phrase: String,
    /// The method of the request it answers, as `CSeq` or the tool says.
    pub method: Option<String>,
    /// Where it went, as far as the tool says.
    pub hop: Hop,
    /// The Q.850 cause of a `Reason` header of the same message.
    pub cause: Option<u8>,
    /// How often it stands in the text, retransmissions included.
    pub count: u32,
    /// The line of the first.
    pub line: usize,
}

/// A `Reason` header of a request, alone, or one with a SIP code (RFC 3326).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it gives as cause.
    pub cause: Cause,
    /// Its text as it stood there, shortened if it is very long; empty if there was none.
    pub text: String,
    /// The method of the message that carries it.
    pub method: Option<String>,
    /// Where that message went, as far as the tool says.
    pub hop: Hop,
    /// How often it stands in the text.
    pub count: u32,
    /// The line of the first.
    pub line: usize,
}

/// The cause of a `Reason` header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// `Q.850;cause=`, 0 to 127.
    Q850(u8),
    /// `SIP;cause=`, a code from 100 to 699.
    Sip(u16),
}

/// From where to where a message went. What the tool does not say is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hop {
    /// Seen from the one that wrote the log.
    pub way: Option<Way>,
    /// The address it came from, with the port if one stood there.
    pub from: Option<String>,
    /// The address it went to, with the port if one stood there.
    pub to: Option<String>,
}

/// The direction as the one sees it that wrote the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Received.
    In,
    /// Sent.
    Out,
}

/// Why there is nothing, or not everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No code and no cause.
    Nothing,
    /// SIP requests, but no response.
    OnlyRequests,
    /// HTTP status lines, but no SIP.
    OnlyHttp,
    /// No text; what it looks like.
    Binary(Binary),
    /// More different entries than are kept; so many mentions are missing in the lists.
    TooMany(u32),
}

/// What a text that is no text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// A packet capture: `.pcap` or `.pcapng`.
    Capture,
    /// An archive or a compressed file: gzip, zip (and so office documents), xz, zstd, bzip2.
    Packed,
    /// Something else.
    Other,
}

/// More different entries than this are not kept.
pub const MOST_ENTRIES: usize = 500;

impl Hop {
    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}
