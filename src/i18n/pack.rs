//! Reads the words of a language from its pack: one text a line, in the order of `build/pack.rs`.

use super::{CodeWords, PARTS, RELEASE, Words, known};

/// Why a pack cannot be used; the sentence is for whoever runs the page.
pub type Wrong = String;

/// Reads a pack. What it holds stays for as long as the page is open: a language is loaded once.
///
/// # Errors
///
/// A sentence that names what was seen and what was expected: another version, another file, a part of one.
pub fn read(text: &str) -> Result<&'static Words, Wrong> {
    let (head, body) = text.split_once('\n').unwrap_or((text, ""));
    let expected = ["sip-compare ", RELEASE, " "].concat();
    let shown: String = head.chars().take(60).collect();
    let Some(rest) = head.strip_prefix(expected.as_str()) else {
        return Err(["a file of words begins with `", &expected, "…`, this one with `", &shown, "`"].concat());
    };
    let tag = rest.split(' ').next().unwrap_or_default();
    let Some(language) = known().iter().find(|language| language.tag == tag) else {
        return Err(["this build has no language `", tag, "`"].concat());
    };
    let (seen, all) = (body.lines().count(), PARTS.iter().sum::<usize>());
    if seen != all {
        let (seen, all) = (seen.to_string(), all.to_string());
        return Err(["the words of `", tag, "` have ", &all, " lines, this file has ", &seen].concat());
    }
    // Only what is used is kept: a server may answer with the wrong file again and again.
    let body: &'static str = Box::leak(body.into());
    let lines: &'static [&'static str] = Box::leak(body.lines().collect());
    let mut rest = lines;
    let parts = PARTS.map(|length| {
        let (part, after) = rest.split_at(length);
        rest = after;
        part
    });
    let [messages, classes, both, dimensions, vocabularies, codes, unregistered, answers] = parts;
    let codes: Vec<CodeWords> = codes.chunks_exact(CODE).map(code).collect();
    Ok(Box::leak(Box::new(Words {
        tag: language.tag,
        name: language.name,
        dir: language.dir,
        messages,
        classes,
        both,
        dimensions,
        vocabularies,
        codes: Box::leak(codes.into()),
        unregistered,
        answers,
    })))
}

/// So many lines tell a code: its phrase, its search words, and the slots of `build/prose.rs`, in their order.
const CODE: usize = 9;

fn code(lines: &[&'static str]) -> CodeWords {
    let list = |line: &'static str| -> &'static [&'static str] { Box::leak(line.split('\t').collect()) };
    let line = |place: usize| lines.get(place).copied().unwrap_or_default();
    CodeWords {
        phrase: line(0),
        find: list(line(1)),
        gist: line(2),
        description: line(3),
        when: line(4),
        fix: list(line(5)),
        send: line(6),
        conclude: line(7),
        customer: line(8),
    }
}
