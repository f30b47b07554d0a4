//! Lines of a SIP message other than its status line.

use super::words;

/// A `CSeq` header.
pub(super) enum CSeq<'a> {
    /// With its method.
    Whole(&'a str),
    /// The text ends before the method: it may stand in the next line.
    Folded,
}

/// The `CSeq` at the beginning of `text`, also as a field of JSON.
pub(super) fn cseq(text: &str) -> Option<CSeq<'_>> {
    const AROUND: [char; 3] = [' ', '"', '\''];
    let rest = words::beginning(text, 100);
    let rest = rest.get(4..).filter(|_| words::starts(rest, "CSeq"))?;
    let value = rest.trim_start_matches(AROUND).strip_prefix(':')?.trim_start_matches(AROUND);
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let behind = value[digits..].trim_start();
    if behind.is_empty() {
        return Some(CSeq::Folded);
    }
    (digits > 0).then(|| words::method(behind).map(CSeq::Whole)).flatten()
}

/// The method of a request line, by what stands before its `SIP/2.0`.
pub(super) fn request(before: &str) -> Option<&str> {
    let mut tokens = before.rsplit([' ']).filter(|token| !token.is_empty());
    let (address, start) = (tokens.next()?, tokens.next()?);
    // What a tool writes before the request may touch the method.
    let method = start.trim_start_matches(|letter: char| !letter.is_ascii_uppercase());
    let method =
        &method[method.bytes().rposition(|byte| !byte.is_ascii_uppercase()).map_or(0, |last| last + 1)..];
    (address.contains(':') && (3..=20).contains(&method.len())).then_some(method)
}

/// The method of a request in a packet list: `Request: INVITE sip:…`.
pub(super) fn listed_request(text: &str) -> Option<&str> {
    text.get(9..).filter(|_| text.starts_with("Request: ")).and_then(words::method)
}

/// Whether a line looks like `Name: value`.
pub(super) fn looks_like_one(line: &str) -> bool {
    let name = line.trim_start().split(':').next().unwrap_or_default();
    name.len() < line.trim_start().len()
        && !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Whether a line says that the body is a part of another message: the `NOTIFY` of a transfer.
pub(super) fn announces_fragment(line: &str) -> bool {
    let line = words::beginning(line, 300);
    let names = || words::starts(line.trim_start(), "c:") || words::find(line, "content-type").is_some();
    words::find(line, "message/sipfrag").is_some() && names()
}
