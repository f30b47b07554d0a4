//! Writes the checked data as Rust: plain tables, sorted, nothing clever.

use std::fmt::Write;

use crate::catalogue::Catalogue;
use crate::citation::Citation;
use crate::dimension::Dimension;
use crate::fact::{Fact, Written};
use crate::flow;
use crate::language::{Language, numbered, numbered_says};
use crate::prose::SLOTS;
use crate::vocabulary::VOCABULARIES;

/// The tables of `src/catalogue.rs`.
pub fn catalogue(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let library = &catalogue.library;
    let mut tokens: Vec<&str> = Vec::new();
    let all =
        catalogue.classes.values().chain(catalogue.entries.values().map(|entry| &entry.facts)).flatten();
    for fact in all {
        if let Written::Token(name) = &fact.value
            && !tokens.contains(&name.as_str())
        {
            tokens.push(name);
        }
    }
    line(&mut out, &format!("static TOKENS: &[&str] = &{tokens:?};"));
    let rfcs: Vec<_> = library.rfcs.iter().map(|(number, rfc)| (number, &rfc.title, rfc.year)).collect();
    line(&mut out, &format!("static RFCS: &[(u16, &str, u16)] = &{rfcs:?};"));
    line(&mut out, "static PAGES: &[Page] = &[");
    for page in &library.pages {
        let fields = format!("name: {:?}, version: {:?}, url: {:?}", page.name, page.version, page.url);
        line(&mut out, &format!("    Page {{ {fields} }},"));
    }
    line(&mut out, "];");
    line(&mut out, "static CITED: &[&[Source]] = &[");
    for set in &library.sets {
        let sources: Vec<String> = set.iter().map(source).collect();
        line(&mut out, &format!("    &[{}],", sources.join(", ")));
    }
    line(&mut out, "];");
    line(&mut out, &format!("static FROM_CAUSE: &[(u8, u16)] = &{:?};", catalogue.from_cause));
    out.push_str(&flow::emit(&catalogue.flows));
    line(&mut out, "static CLASSES: &[&[Fact]] = &[");
    for facts in catalogue.classes.values() {
        line(&mut out, &format!("    {},", self::facts(facts, &tokens)));
    }
    line(&mut out, "];");
    line(&mut out, "pub(super) static ENTRIES: &[Entry] = &[");
    for (number, entry) in &catalogue.entries {
        let defined = source(&entry.defined);
        let facts = self::facts(&entry.facts, &tokens);
        line(
            &mut out,
            &format!(
                "    Entry {{ code: Code({number}), phrase: {:?}, defined: {defined}, own: {facts} }},",
                entry.phrase
            ),
        );
    }
    line(&mut out, "];");
    line(&mut out, "pub(super) static UNREGISTERED: &[Unregistered] = &[");
    for one in &catalogue.unregistered {
        let fields =
            format!("number: {}, phrase: {:?}, cited: Cited({})", one.number, one.phrase, one.sources);
        line(&mut out, &format!("    Unregistered {{ {fields} }},"));
    }
    line(&mut out, "];");
    line(&mut out, &format!("static ASKED: &[(u16, u16, u16)] = &{:?};", catalogue.asked));
    line(&mut out, &format!("static CONTESTS: [u16; 3] = {:?};", catalogue.contests));
    out
}

fn facts(facts: &[Fact], tokens: &[&str]) -> String {
    let rows: Vec<String> = facts
        .iter()
        .map(|fact| {
            let when = fact.when.map_or("None".into(), |word| format!("Some(Condition::{})", words("Condition")[word]));
            format!(
                "Fact {{ dimension: Dimension::{}, value: {}, when: {when}, inferred: {}, cited: Cited({}) }}",
                Dimension::NAMES[fact.dimension],
                value(&fact.value, tokens),
                fact.inferred,
                fact.sources,
            )
        })
        .collect();
    format!("&[{}]", rows.join(", "))
}

fn words(vocabulary: &str) -> &'static [&'static str] {
    VOCABULARIES.iter().find(|(name, _)| *name == vocabulary).map_or(&[], |(_, words)| words)
}

fn value(value: &Written, tokens: &[&str]) -> String {
    match value {
        Written::Word(list, word) => {
            let (name, words) = VOCABULARIES[*list];
            format!("Value::{name}({name}::{})", words[*word])
        }
        Written::Token(name) => {
            let place = tokens.iter().position(|token| token == name).unwrap_or_default();
            format!("Value::Token(Token({place}))")
        }
        Written::Code(code) => format!("Value::Code({code})"),
        Written::Cause(cause) => format!("Value::Cause({cause})"),
    }
}

fn source(citation: &Citation) -> String {
    match citation {
        Citation::Rfc(number, section) => format!("Source::Rfc {{ number: {number}, section: {section:?} }}"),
        Citation::Page(index) => format!("Source::Page({index})"),
    }
}

/// The tables of `src/i18n.rs`, and one function a message.
pub fn words_of(language: &Language) -> String {
    let mut out = String::new();
    let text = |path: &str| format!("{:?}", language.at(path));
    let name = language.tag.to_uppercase().replace('-', "_");
    line(&mut out, &format!("static {name}: Words = Words {{"));
    line(&mut out, &format!("    tag: {}, name: {}, dir: {},", text("tag"), text("name"), text("dir")));
    let messages: Vec<String> = language
        .messages
        .iter()
        .map(|(key, names)| numbered(language.at(&format!("messages.{key}")), names))
        .collect();
    line(&mut out, &format!("    messages: &{messages:?},"));
    for table in ["classes", "both"] {
        let texts: Vec<&str> =
            words("Class").iter().map(|word| language.at(&format!("{table}.{word}"))).collect();
        line(&mut out, &format!("    {table}: &{texts:?},"));
    }
    let dimensions: Vec<(&str, String)> = Dimension::NAMES
        .iter()
        .map(|name| {
            (language.at(&format!("dimensions.{name}")), numbered_says(language.at(&format!("lists.{name}"))))
        })
        .collect();
    line(&mut out, &format!("    dimensions: &{dimensions:?},"));
    let vocabularies: Vec<Vec<(&str, String)>> = VOCABULARIES
        .iter()
        .map(|(name, words)| {
            let cell = |word| language.at(&format!("{name}.{word}.cell"));
            let says = |word| numbered_says(language.at(&format!("{name}.{word}.says")));
            words.iter().map(|word| (cell(word), says(word))).collect()
        })
        .collect();
    line(&mut out, "    vocabularies: &[");
    for vocabulary in vocabularies {
        line(&mut out, &format!("        &{vocabulary:?},"));
    }
    line(&mut out, "    ],");
    line(&mut out, "    codes: &[");
    for code in &language.codes {
        let slots: Vec<String> = SLOTS
            .iter()
            .map(|slot| {
                let texts = &language.texts[&format!("code.{code}.{}", slot.name)];
                let shown =
                    if slot.name == "fix" { format!("&{texts:?}") } else { format!("{:?}", texts[0]) };
                format!("{}: {shown}", slot.name)
            })
            .collect();
        let phrase = text(&format!("code.{code}.phrase"));
        let find = &language.texts[&format!("code.{code}.find")];
        let fields = format!("phrase: {phrase}, find: &{find:?}, {}", slots.join(", "));
        line(&mut out, &format!("        CodeWords {{ {fields} }},"));
    }
    line(&mut out, "    ],");
    let unregistered: Vec<(&str, &str)> = language
        .unregistered
        .iter()
        .map(|code| {
            (
                language.at(&format!("unregistered.{code}.who")),
                language.at(&format!("unregistered.{code}.meaning")),
            )
        })
        .collect();
    line(&mut out, &format!("    unregistered: &{unregistered:?},"));
    let answers: Vec<&str> =
        language.asked.iter().map(|(a, b, _)| language.at(&format!("answers.{a}-{b}"))).collect();
    line(&mut out, &format!("    answers: &{answers:?},"));
    line(&mut out, "};");
    out
}

/// Every language that is switched on, and the functions that fill in the messages.
pub fn words_file(languages: &[Language]) -> String {
    let mut out: String = languages.iter().map(words_of).collect();
    let names: Vec<String> =
        languages.iter().map(|one| format!("&{}", one.tag.to_uppercase().replace('-', "_"))).collect();
    line(&mut out, &format!("pub(super) static LANGUAGES: &[&Words] = &[{}];", names.join(", ")));
    line(&mut out, "impl Words {");
    for (place, (key, names)) in languages[0].messages.iter().enumerate() {
        line(&mut out, &format!("    /// The message `{key}` of the language files."));
        if names.is_empty() {
            line(&mut out, &format!("    pub fn {key}(&self) -> &'static str {{ self.messages[{place}] }}"));
        } else {
            let arguments: Vec<String> = names.iter().map(|name| format!("{name}: &str")).collect();
            line(&mut out, &format!("    pub fn {key}(&self, {}) -> String {{", arguments.join(", ")));
            line(&mut out, &format!("        fill(self.messages[{place}], &[{}])", names.join(", ")));
            line(&mut out, "    }");
        }
    }
    line(&mut out, "}");
    out
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("writing to a string cannot fail");
}
