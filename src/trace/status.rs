//! Where a number of three digits is a response code, and its reason phrase.

use super::words;
use crate::catalogue;

/// How it is said. One message is often said in several ways, in this order; see `message`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// A line of a packet list, or a headline above the message.
    Listed,
    /// The closed branch of a packet's details: `Session Initiation Protocol (486)`.
    Branch,
    /// The status line itself.
    StatusLine,
    /// The field in a packet's details: `Status-Code: 486`.
    Field,
    /// A remark about a message.
    Remark,
}

impl Form {
    /// Whether headers that follow belong to something else.
    pub(super) fn is_one_line(self) -> bool {
        matches!(self, Self::Listed | Self::Branch | Self::Remark)
    }
}

/// A code in a line.
pub(super) struct Status<'a> {
    pub(super) number: u16,
    pub(super) form: Form,
    pub(super) phrase: &'a str,
    pub(super) method: Option<&'a str>,
}

/// What a line says beside the number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clues<'a> {
    /// It is about SIP.
    pub(super) sip: bool,
    /// It is of a SIP server, or names a method of SIP: then any status in it is one of SIP.
    pub(super) only_sip: bool,
    /// It is about HTTP.
    pub(super) http: bool,
    /// The only method it names.
    pub(super) method: Option<&'a str>,
}

/// What may stand between a word and its number.
const BETWEEN: [char; 7] = [' ', ':', '=', '"', '\'', '(', '['];

/// The number at a place, if it can be a code.
fn number(line: &str, at: usize) -> Option<u16> {
    let bytes = line.as_bytes();
    let digits = bytes.get(at..at + 3).filter(|digits| digits.iter().all(u8::is_ascii_digit))?;
    let before = at.checked_sub(1).and_then(|last| bytes.get(last));
    let part_of_more =
        before.is_some_and(|byte| matches!(byte, b'.' | b'-' | b'+' | b'@' | b'_' | b'/' | b','));
    let mut behind = bytes[at + 3..].iter();
    let goes_on = match behind.next() {
        Some(b'@' | b'-' | b'_' | b'%') => true,
        Some(b'.' | b',' | b':') => behind.next().is_some_and(u8::is_ascii_digit),
        Some(byte) => byte.is_ascii_alphanumeric(),
        None => false,
    };
    let number = digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
    (!part_of_more && !goes_on && (100..=699).contains(&number)).then_some(number)
}

/// The code at a place. `clues` are asked for only where the words beside it are not enough; `http_before`: a body of HTTP
/// may follow, which says the status again.
pub(super) fn read<'a>(
    line: &'a str,
    at: usize,
    http_before: bool,
    clues: &mut dyn FnMut() -> Clues<'a>,
) -> Option<Status<'a>> {
    let number = number(line, at)?;
    let before = words::before(line, at);
    let after = &line[at + 3..];
    let status = |form, phrase, method| Some(Status { number, form, phrase, method });
    if before.ends_with(' ') && words::ends(before.trim_end(), "SIP/2.0") {
        let alone = before.trim() == "SIP/2.0";
        return status(Form::StatusLine, phrase(after, alone), None);
    }
    let bare = before.trim_end_matches(BETWEEN);
    let gap = &before[bare.len()..];
    let name = if gap.len() <= 8 { words::last_name(bare) } else { "" };
    // `SIP response (486 bytes)`
    if is_version(bare) || after.starts_with(" bytes") || after.starts_with(" ms") {
        return None;
    }
    match name {
        "Status" if gap.starts_with(':') && (after.contains('|') || clues().sip) && !clues().http => {
            let (phrase, method) = without_notes(phrase(after, false));
            return status(Form::Listed, phrase, method);
        }
        "Status-Code" if !clues().http => return status(Form::Field, "", None),
        "Protocol" if bare.ends_with("Session Initiation Protocol") => return status(Form::Branch, "", None),
        "msg" if bare.ends_with("Response msg") => {
            return status(Form::Listed, "", after.strip_prefix('/').and_then(words::method));
        }
        _ => {}
    }
    let known = known_phrase(number, after);
    let remark = if known.is_empty() {
        is_final_state(bare)
            || ((is_name_of_code(name) || is_sip(number, name, gap, after)) && clues().is_sip())
            || (is_name_of_status(name) && clues().only_sip && clues().is_sip())
    } else {
        !is_shared_with_http(number)
            || clues().is_sip()
            || (!http_before && !clues().http && (bare.is_empty() || bare.ends_with(['|', '│', '─'])))
    };
    remark.then(|| Status {
        number,
        form: Form::Remark,
        phrase: named_phrase(after, gap).unwrap_or(known),
        method: clues().method,
    })
}

impl Clues<'_> {
    fn is_sip(self) -> bool {
        self.sip && !self.http
    }
}

/// The reason phrase behind a number. A status line that is `alone` has nothing else in its line.
fn phrase(after: &str, alone: bool) -> &str {
    const HEADERS: [&str; 8] = ["Via", "v", "From", "f", "To", "t", "Record-Route", "Call-ID"];
    let mut text = words::beginning(after, 300);
    if !alone {
        text = text.split(['|', '"', '<']).next().unwrap_or_default();
    }
    // A message whose line ends were lost on the way goes on with its first header.
    let colons = text.match_indices(':').map(|(at, _)| &text[..at]);
    let mut headers = colons.map(|until| (until, words::last_name(until)));
    let header = headers.find(|(_, name)| HEADERS.iter().any(|one| one.eq_ignore_ascii_case(name)));
    if let Some((until, name)) = header {
        text = &until[..until.len() - name.len()];
    }
    // ngrep shows line ends as dots.
    text.trim().trim_end_matches(['.', ',', '\\', '\'', ']', '}'])
}

/// What Wireshark adds to a phrase in brackets: the method, how many bindings there are.
fn without_notes(mut phrase: &str) -> (&str, Option<&str>) {
    let mut method = None;
    while let Some((start, note)) = phrase.strip_suffix(')').and_then(|start| start.rsplit_once('(')) {
        if words::method(note) == Some(note) {
            method = Some(note);
        } else if words::find(note, "binding").is_none() {
            break;
        }
        phrase = start.trim_end();
    }
    (phrase, method)
}

/// A phrase that is named or quoted behind a number: `486;reason=Busy Here`, `486 "Busy Here"`.
fn named_phrase<'a>(after: &'a str, gap: &str) -> Option<&'a str> {
    let after = words::beginning(after, 200);
    if let Some(named) = after.trim_start_matches([';', ',', ' ', '"']).strip_prefix("reason") {
        return named.trim_start_matches(['=', ':', '"']).split([';', '"', '\\']).next();
    }
    let quoted = after.trim_start().strip_prefix('"').filter(|_| !gap.ends_with('"'))?;
    quoted.split_once('"').map(|(phrase, _)| phrase)
}

/// The registered phrase, if it stands behind the number, as it stands there.
fn known_phrase(number: u16, after: &str) -> &str {
    let text = after.trim_start_matches([' ', '"', '\'', '(', '-', ':']);
    let Some(entry) = catalogue::find(number).filter(|_| text.len() < after.len()) else { return "" };
    let end = entry.phrase.len();
    let whole = !text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric);
    if whole && words::starts(text, entry.phrase) { text.get(..end).unwrap_or_default() } else { "" }
}

/// `HTTP/1.1` and its like, before a number.
fn is_version(bare: &str) -> bool {
    let version = bare.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let name = version.strip_suffix('/').filter(|_| version.len() < bare.len());
    name.is_some_and(|name| name.ends_with(|letter: char| letter.is_ascii_uppercase()))
}

/// Whether HTTP has the same phrase to the same number.
fn is_shared_with_http(number: u16) -> bool {
    matches!(number, 200 | 202 | 300..=302 | 305 | 400..=408 | 410 | 413..=415 | 500..=505)
}

/// Names behind which a code stands, in a line about SIP.
fn is_name_of_code(name: &str) -> bool {
    const NAMES: [&str; 5] = ["sip_code", "sip_status", "sip_term_status", "reply_code", "response_code"];
    words::ends(name, "reply")
        || words::ends(name, "response")
        || NAMES.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// Names behind which the status of anything stands.
fn is_name_of_status(name: &str) -> bool {
    ["code", "status", "status_code"].iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// `SIP 486`, as people write it; not the length of a packet behind its protocol, nor `SIP 100 users`.
fn is_sip(number: u16, name: &str, gap: &str, after: &str) -> bool {
    let ends = after.is_empty() || after.starts_with(['.', ',', ';', '!', '?', ')']);
    let is_round =
        number.is_multiple_of(50) && !after.starts_with(" error") && !after.starts_with(" response");
    let prose = || after.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
    name == "SIP" && gap == " " && (ends || (!is_round && prose() && catalogue::find(number).is_some()))
}

/// `entering state [terminated][486]` of FreeSWITCH; the state `received` has the code that is going to be sent.
fn is_final_state(bare: &str) -> bool {
    let state = bare.strip_suffix(']').and_then(|start| start.rsplit_once('['));
    state.is_some_and(|(start, name)| start.ends_with("entering state ") && name != "received")
}

/// Reads the clues of a line.
pub(super) fn clues(line: &str) -> Clues<'_> {
    const SERVERS: [&str; 7] = ["opensips", "pjsip", "kamailio", "freeswitch", "sofia", "onreply", "acc: "];
    // Words of logs, such as INFO, are missing on purpose.
    const METHODS: [&str; 9] =
        ["INVITE", "REGISTER", "BYE", "CANCEL", "OPTIONS", "PRACK", "SUBSCRIBE", "NOTIFY", "REFER"];
    let only_sip = SERVERS.iter().any(|word| words::find(line, word).is_some());
    let http = words::find(line, "http").is_some();
    let mut clues = Clues { sip: only_sip, only_sip, http, method: None };
    let mut several = false;
    for word in line.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        clues.sip |= words::starts(word, "sip");
        if METHODS.contains(&word) {
            several |= clues.method.is_some_and(|method| method != word);
            clues.method = Some(word);
            // HTTP has OPTIONS too.
            clues.only_sip |= word != "OPTIONS";
        }
    }
    clues.sip |= clues.only_sip;
    clues.method = clues.method.filter(|_| !several);
    clues
}
