//! Reads a line of Markdown, Jira or MediaWiki: what it says without its marks, and where its links lead.

use sip_compare::card::export::Format;

/// The text of a line without its marks.
pub(crate) fn inline(format: Format, text: &str, links: &mut Vec<String>) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let split = |from: &'static str, end: &str| {
            let inside = rest.strip_prefix(from)?;
            let at = (0..inside.len()).find(|at| {
                let backslashes = inside.as_bytes()[..*at].iter().rev().take_while(|byte| **byte == b'\\');
                let literal =
                    format != Format::MediaWiki && !rest.starts_with('`') && backslashes.count() % 2 == 1;
                inside.is_char_boundary(*at) && inside[*at..].starts_with(end) && !literal
            });
            let at = at.unwrap_or_else(|| panic!("{from} is not closed: {text}"));
            Some((&inside[..at], &inside[at + end.len()..]))
        };
        let next = match (format, letter) {
            (Format::Jira, '\\') if after.starts_with("\\ ") => {
                plain.push('\n');
                &after[2..]
            }
            (Format::Markdown | Format::Jira, '\\') => {
                let literal = after.chars().next().unwrap();
                assert!(literal.is_ascii_punctuation(), "a backslash before {literal}: {text}");
                assert!(format == Format::Markdown || literal != '\\', "a new line: {text}");
                plain.push(literal);
                &after[1..]
            }
            (Format::Jira | Format::MediaWiki, '&') => {
                let (number, after) = split("&#", ";").unwrap();
                plain.push(number.parse().ok().and_then(char::from_u32).unwrap());
                after
            }
            (Format::Markdown, '`') => {
                let (code, after) = split("`", "`").unwrap();
                plain.push_str(&code.replace("\\|", "|"));
                after
            }
            (Format::Jira, '{') => {
                let (code, after) = split("{{", "}}").unwrap();
                let outside = |next: Option<char>| !next.is_some_and(char::is_alphanumeric);
                assert!(
                    outside(plain.chars().next_back()) && outside(after.chars().next()),
                    "no mark: {text}"
                );
                plain.push_str(&inline(format, code, links));
                after
            }
            (Format::Markdown | Format::MediaWiki, '<') => {
                if let Some((url, after)) = split("<http", ">").filter(|_| format == Format::Markdown) {
                    links.push(["http", url].concat());
                    plain.extend(["http", url]);
                    after
                } else if let Some(after) = rest.strip_prefix("<br>") {
                    plain.push('\n');
                    after
                } else {
                    let (code, after) = split("<code>", "</code>").unwrap();
                    plain.push_str(&inline(format, code, links));
                    after
                }
            }
            (Format::Markdown, '[') => {
                let (name, after) = split("[", "](").unwrap();
                let (url, after) = after.split_once(')').unwrap();
                links.push(url.into());
                plain.push_str(&inline(format, name, links));
                after
            }
            (Format::Jira, '[') => {
                let (link, after) = split("[", "]").unwrap();
                let (name, url) = link.rsplit_once('|').unwrap_or((link, link));
                links.push(url.into());
                plain.push_str(&if name == url { name.into() } else { inline(format, name, links) });
                after
            }
            (Format::MediaWiki, '[') => {
                let (link, after) = split("[", "]").unwrap();
                let (url, name) = link.split_once(' ').unwrap();
                links.push(url.into());
                plain.push_str(&inline(format, name, links));
                after
            }
            (Format::MediaWiki, 'h')
                if rest == text && (rest.starts_with("http://") || rest.starts_with("https://")) =>
            {
                links.push(rest.into());
                plain.push_str(rest);
                ""
            }
            _ => {
                let marks = match format {
                    Format::Markdown => "*[]<>|~#&$`\\",
                    Format::Jira => "{}[]|*^~\\",
                    _ => "<>[]{}|&",
                };
                assert!(!marks.contains(letter), "a stray {letter}: {text}");
                let doubled =
                    format == Format::MediaWiki && "'_~!-=".contains(letter) && after.starts_with(letter);
                assert!(!doubled, "a stray {letter}{letter}: {text}");
                let word = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
                let inside_a_word = word(plain.chars().next_back());
                let effects = match format {
                    Format::Markdown => "_",
                    Format::Jira => "_-+!",
                    _ => "",
                };
                let effect = effects.contains(letter) && !inside_a_word && word(after.chars().next());
                assert!(!effect, "a text effect at {letter}: {text}");
                let signs = ["(y)", "(/)", "(*)", "(on)", "(x)", ":)", ";-)", ":P"];
                let face = format == Format::Jira && signs.iter().any(|sign| rest.starts_with(sign));
                assert!(!face, "a picture at {letter}: {text}");
                plain.push(letter);
                after
            }
        };
        rest = next;
    }
    plain
}
