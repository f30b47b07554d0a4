//! `Reason` values: `Q.850;cause=16;text="Normal call clearing"`, `SIP;cause=200` (RFC 3326).

use super::Cause;
use super::words;

/// More of a value than this is not looked at.
const LOOKED_AT: usize = 300;

/// A value, and where it ends.
pub(super) struct Value<'a> {
    pub(super) cause: Cause,
    pub(super) text: &'a str,
    pub(super) length: usize,
}

/// The value at the beginning of `text`, if there is one. Other protocols say nothing about codes.
pub(super) fn read(text: &str) -> Option<Value<'_>> {
    let whole = words::beginning(text, LOOKED_AT);
    let is_q850 = words::starts(whole, "Q.850");
    if !is_q850 && !words::starts(whole, "SIP") {
        return None;
    }
    let mut rest = &whole[if is_q850 { 5 } else { 3 }..];
    let (mut cause, mut said) = (None, "");
    while let Some(parameter) = rest.trim_start().strip_prefix(';') {
        let name = parameter.trim_start();
        let end = name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
        let (name, behind) = name.split_at(end);
        rest = behind;
        let Some(value) = rest.trim_start().strip_prefix('=') else { continue };
        let (value, behind) = value_of(value.trim_start());
        rest = behind;
        if name.eq_ignore_ascii_case("cause") {
            cause = number(value);
        } else if name.eq_ignore_ascii_case("text") {
            said = value;
        }
    }
    let cause = match cause? {
        number @ 0..=127 if is_q850 => Cause::Q850(u8::try_from(number).ok()?),
        number @ 100..=699 if !is_q850 => Cause::Sip(number),
        _ => return None,
    };
    Some(Value { cause, text: said, length: whole.len() - rest.len() })
}

/// A quoted value or a word, and what stands behind it.
fn value_of(text: &str) -> (&str, &str) {
    if let Some(quoted) = text.strip_prefix('"') {
        return quoted.split_once('"').unwrap_or((quoted, ""));
    }
    let ends = |byte: u8| matches!(byte, b' ' | b';' | b',' | b'"' | b'\'' | b')' | b']' | b'|' | b'<');
    text.split_at(text.bytes().position(ends).unwrap_or(text.len()))
}

fn number(value: &str) -> Option<u16> {
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    value[..digits].parse().ok()
}
