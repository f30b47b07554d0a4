//! How texts are written: the rules of a sentence, in every language, and the lengths of each slot.

use std::collections::BTreeMap;

/// One text of a code, and how long it may be, in characters.
pub struct Slot {
    pub name: &'static str,
    pub least: usize,
    pub most: usize,
}

/// The seven texts of a code. The limits keep a card readable in one look: most is what fits
/// the widest translation of a text that is as long as it needs to be.
pub const SLOTS: &[Slot] = &[
    Slot { name: "gist", least: 15, most: 180 },
    Slot { name: "description", least: 40, most: 450 },
    Slot { name: "when", least: 40, most: 450 },
    Slot { name: "fix", least: 20, most: 280 },
    Slot { name: "send", least: 25, most: 240 },
    Slot { name: "conclude", least: 25, most: 260 },
    Slot { name: "customer", least: 30, most: 260 },
];

/// What is wrong with the texts at `path`, in the language `tag`.
pub fn check(tag: &str, path: &str, lines: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    let most = if path.ends_with(".find") { 10 } else { 4 };
    if lines.is_empty() || lines.len() > most {
        wrong
            .push(format!("has {} texts. A list of steps has 1 to 4, of search words up to 10", lines.len()));
    }
    let slot = path.strip_prefix("code.").and_then(|rest| {
        let name = rest.split('.').nth(1)?;
        SLOTS.iter().find(|slot| slot.name == name)
    });
    for (place, line) in lines.iter().enumerate() {
        let before = wrong.len();
        let length = line.chars().count();
        if (line.trim() != line || line.is_empty()) && path != "messages.list_separator" {
            wrong.push("is empty or has a space at an end. Write the text alone".into());
        }
        if line.contains("  ") {
            wrong.push("has two spaces in a row. Leave one".into());
        }
        // Every second piece between backticks is a token, in which a star is a star.
        let stars: usize = line.split('`').step_by(2).map(|plain| plain.matches('*').count()).sum();
        if line.matches('`').count() % 2 == 1 || stars % 2 == 1 {
            wrong.push("opens a mark (` or *) that it does not close. Close it".into());
        }
        wrong.extend(typography(tag, line));
        if let Some(word) = doubled(tag, line) {
            wrong.push(format!("says \u{201c}{word} {word}\u{201d}. Say it once"));
        }
        if let Some(slot) = slot {
            if length < slot.least || length > slot.most {
                wrong.push(format!(
                    "is {length} characters long. Keep it between {} and {}",
                    slot.least, slot.most
                ));
            }
            if !line.ends_with('.') || line.trim_start_matches('`').starts_with(char::is_lowercase) {
                wrong.push(
                    "is not a whole sentence. Begin it with a capital and end it with a full stop".into(),
                );
            }
        }
        if path.ends_with(".says") && !line.ends_with('.') {
            wrong.push("is not a whole sentence. End it with a full stop".into());
        }
        if lines.len() > 1 {
            wrong[before..].iter_mut().for_each(|why| *why = format!("(step {}) {why}", place + 1));
        }
    }
    wrong
}

/// What the typography of a language asks for, outside the tokens of the protocol.
fn typography(tag: &str, line: &str) -> Option<String> {
    // Every second piece between backticks is a token, which stays as the protocol writes it.
    let plain: String =
        line.split('`').enumerate().map(|(place, part)| if place % 2 == 0 { part } else { "x" }).collect();
    let letters: Vec<char> = plain.chars().collect();
    let before = |mark: char| {
        let at = letters.iter().position(|letter| *letter == mark)?;
        at.checked_sub(1).map(|at| letters[at])
    };
    // A plain character followed by one of these is written as one character in composed form.
    if letters.iter().any(|letter| matches!(letter, '\u{300}'..='\u{36f}')) {
        return Some("has a letter with a separate accent. Write it in composed form (NFC)".into());
    }
    let words: Vec<&str> = plain.split(' ').collect();
    let number = |word: &str| word.ends_with(|last: char| last.is_ascii_digit());
    let unit = |word: &str| matches!(word.trim_end_matches(|last: char| !last.is_alphanumeric()), "s" | "ms");
    if words.windows(2).any(|two| number(two[0]) && unit(two[1])) {
        return Some(
            "has a plain space between a number and s or ms. Put a no-break space (U+00A0) there".into(),
        );
    }
    match tag {
        "fr" => {
            let narrow = [';', '?', '!']
                .into_iter()
                .find(|mark| before(*mark).is_some_and(|space| space != '\u{202f}'));
            if let Some(mark) = narrow {
                return Some(format!(
                    "has no narrow no-break space (U+202F) before \u{201c}{mark}\u{201d}. Put it in"
                ));
            }
            // A colon inside a name such as sip: has no space and a letter after it.
            let colon =
                letters.windows(3).any(|three| three[1] == ':' && three[2] == ' ' && three[0] != '\u{a0}');
            if colon {
                return Some("has no no-break space (U+00A0) before the colon. Put it in".into());
            }
            let open = letters.windows(2).any(|two| two[0] == '«' && two[1] != '\u{a0}');
            let close = letters.windows(2).any(|two| two[1] == '»' && two[0] != '\u{a0}');
            (open || close || plain.contains(['“', '”', '"'])).then(|| {
                "has quotation marks other than « so » with no-break spaces inside. Correct them".into()
            })
        }
        "pt-BR" | "vi" => plain
            .contains(['"', '«', '»'])
            .then(|| "has quotation marks other than “so”. Correct them".into()),
        _ => None,
    }
}

/// Words that follow themselves in good style: a relative pronoun before its article, a reduplication.
const REPEATED: &[(&str, &[&str])] =
    &[("de", &["das", "dem", "den", "der", "die", "sie"]), ("vi", &["song", "luôn"])];

/// The first word that follows itself, marks aside.
fn doubled(tag: &str, line: &str) -> Option<String> {
    let allowed = REPEATED.iter().find(|(of, _)| *of == tag).map_or(&[][..], |(_, words)| words);
    let words: Vec<&str> = line.split(' ').collect();
    let twin = words.windows(2).find(|pair| {
        !allowed.contains(&pair[0].to_lowercase().as_str()) && pair[0].chars().all(char::is_alphabetic) && {
            let next = pair[1].trim_end_matches(|end: char| !end.is_alphanumeric());
            !next.is_empty() && pair[0].to_lowercase() == next.to_lowercase()
        }
    });
    twin.map(|pair| pair[0].to_string())
}

/// No two codes share a text: what fits two says nothing about either.
pub fn differ(file: &str, texts: &BTreeMap<String, Vec<String>>, problems: &mut Vec<String>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (path, lines) in
        texts.iter().filter(|(path, _)| path.starts_with("code.") && !path.ends_with(".find"))
    {
        for line in lines {
            if let Some(first) = seen.insert(line, path) {
                problems.push(format!(
                    "{file}: `{path}` has the same text as `{first}`. Say what distinguishes it."
                ));
            }
        }
    }
}
