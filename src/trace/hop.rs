//! Addresses and directions, as tools print them beside a message or in a line before it.

use super::{Hop, Way, words};

/// More of a line than this is not looked at.
pub(super) const LOOKED_AT: usize = 400;

/// What stands before an address and says what it is.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    From,
    To,
    Unknown,
}

/// What a text says about direction, from left to right.
///
/// `neighbours`: two addresses side by side are columns, source and destination.
pub(super) fn of(text: &str, neighbours: bool) -> Hop {
    let mut hop = Hop::default();
    let mut role = Role::Unknown;
    // The last address, while nothing stands behind it that would separate it from the next.
    let mut last: Option<String> = None;
    let mut joined = neighbours;
    for token in words::beginning(text, LOOKED_AT).split(separates).filter(|token| !token.is_empty()) {
        if let Some(address) = address(token) {
            match (last.take().filter(|_| joined && hop.from.is_none()), role) {
                (Some(from), _) => (hop.from, hop.to) = (Some(from), Some(address.clone())),
                (None, Role::From) => _ = hop.from.get_or_insert_with(|| address.clone()),
                (None, Role::To) => _ = hop.to.get_or_insert_with(|| address.clone()),
                (None, Role::Unknown) => {}
            }
            (last, joined, role) = (Some(address), neighbours, Role::Unknown);
        } else if matches!(token, "->" | "-->" | ">" | "→") {
            joined = true;
        } else if !is_port(token) && !is_transport(token) {
            let word = token.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
            if word.is_empty() {
                continue;
            }
            (last, joined) = (None, neighbours);
            role = role_of(word);
            hop.way = hop.way.or_else(|| way(word));
        }
    }
    hop
}

/// What a line without a message says about the message that follows.
pub(super) fn announced(line: &str) -> Option<Hop> {
    let way = match line.trim() {
        "Received:" => Some(Way::In),
        "Sent:" => Some(Way::Out),
        _ => None,
    };
    if way.is_some() {
        return Some(Hop { way, ..Hop::default() });
    }
    let hop = of(line, false);
    let known = [hop.way.is_some(), hop.from.is_some(), hop.to.is_some()];
    (known.into_iter().filter(|one| *one).count() >= 2).then_some(hop)
}

fn separates(letter: char) -> bool {
    matches!(letter, ' ' | ',' | ';' | '"' | '|' | '=' | '(' | ')')
}

fn role_of(word: &str) -> Role {
    // Whole words of sentences, and beginnings of the names of fields: `Src`, `src_ip`, `destination`.
    let is = |whole: &str, beginnings: [&str; 2]| {
        word.eq_ignore_ascii_case(whole) || beginnings.iter().any(|one| words::starts(word, one))
    };
    if is("from", ["src", "source"]) {
        Role::From
    } else if is("to", ["dst", "dest"]) {
        Role::To
    } else {
        Role::Unknown
    }
}

fn way(word: &str) -> Option<Way> {
    const IN: [&str; 8] = ["received", "receiving", "recv", "rcv", "rx", "read", "incoming", "got"];
    const OUT: [&str; 7] = ["transmitting", "retransmitting", "sent", "send", "sending", "tx", "outgoing"];
    let is = |words: &[&str]| words.iter().any(|one| one.eq_ignore_ascii_case(word));
    if is(&IN) { Some(Way::In) } else { is(&OUT).then_some(Way::Out) }
}

fn is_port(token: &str) -> bool {
    (1..=5).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_transport(token: &str) -> bool {
    ["udp", "tcp", "tls", "ws", "wss"].iter().any(|one| one.eq_ignore_ascii_case(token))
}

/// An address in the form `192.0.2.1:5060` or `[2001:db8::1]:5060`, however the tool writes it.
fn address(token: &str) -> Option<String> {
    if token.len() > 70 || token.contains('@') {
        return None;
    }
    // `udp/[192.0.2.1]:5060`, `UDP:192.0.2.1:5060`
    let token = token.rsplit('/').next().unwrap_or_default();
    let token = token.split_once(':').filter(|(name, _)| is_transport(name)).map_or(token, |(_, rest)| rest);
    let token = token.trim_end_matches([':', '.', '>', '\'', ']']).trim_start_matches(['<', '\'']);
    let (host, port) = match token.strip_prefix('[') {
        Some(bracketed) => bracketed.split_once(']').unwrap_or((bracketed, "")),
        None => (token, ""),
    };
    let four = four_numbers(host);
    if four == 0 {
        return is_version_6(host).then(|| joined(&["[", host, "]", with_colon(port)]));
    }
    let rest = if port.is_empty() { &host[four..] } else { port };
    // tcpdump separates the port by a dot, or names it.
    let digits = rest.trim_start_matches([':', '.']);
    match rest.len() - digits.len() {
        0 if rest.is_empty() => Some(host[..four].to_string()),
        1 if is_port(digits) => Some(joined(&[&host[..four], ":", digits])),
        1 if digits.bytes().all(|byte| byte.is_ascii_lowercase()) => Some(host[..four].to_string()),
        _ => None,
    }
}

fn with_colon(port: &str) -> &str {
    if port.strip_prefix(':').is_some_and(is_port) { port } else { "" }
}

fn joined(parts: &[&str]) -> String {
    parts.concat()
}

/// The length of `192.0.2.1` at the beginning; 0 if there is none.
fn four_numbers(text: &str) -> usize {
    let mut length = 0;
    for place in 0..4 {
        if place > 0 {
            if text.as_bytes().get(length) != Some(&b'.') {
                return 0;
            }
            length += 1;
        }
        let digits = text[length..].bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=3).contains(&digits) {
            return 0;
        }
        length += digits;
    }
    length
}

fn is_version_6(text: &str) -> bool {
    let whole = words::find(text, "::").is_some() || text.bytes().filter(|byte| *byte == b':').count() == 7;
    whole
        && text.len() > 2
        && text.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.' | b'%'))
}
