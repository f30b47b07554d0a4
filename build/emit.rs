//! Writes the checked data as Rust: plain tables, sorted, nothing clever.

use std::fmt::Write;

use crate::catalogue::Catalogue;
use crate::citation::Citation;
use crate::dimension::Dimension;
use crate::fact::{Fact, Written};
use crate::flow;
use crate::language::Language;
use crate::pack::{parts, release};
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

/// What `src/i18n.rs` knows of the languages that are switched on, and a function for each message.
pub fn words_file(languages: &[Language], version: &str) -> String {
    let mut out = String::new();
    line(&mut out, "/// What every file of one build agrees in: its version, and the order of its texts.");
    line(&mut out, &format!("pub static RELEASE: &str = {:?};", release(&languages[0], version)));
    line(&mut out, "static KNOWN: &[Known] = &[");
    for language in languages {
        let [tag, name, dir] = ["tag", "name", "dir"].map(|key| language.at(key));
        line(&mut out, &format!("    Known {{ tag: {tag:?}, name: {name:?}, dir: {dir:?} }},"));
    }
    line(&mut out, "];");
    line(&mut out, "#[cfg(not(feature = \"split\"))]\nstatic EMBEDDED: &[&str] = &[");
    for language in languages {
        line(
            &mut out,
            &format!("    include_str!(concat!(env!(\"OUT_DIR\"), \"/words.{}.txt\")),", language.at("tag")),
        );
    }
    line(&mut out, "];");
    // Every language has as much to say as the first: the build has checked them against each other.
    let lengths: Vec<usize> = parts(&languages[0]).iter().map(Vec::len).collect();
    line(&mut out, &format!("pub(super) static PARTS: [usize; {}] = {lengths:?};", lengths.len()));
    let starts: Vec<usize> = VOCABULARIES
        .iter()
        .scan(0, |start, (_, words)| Some(std::mem::replace(start, *start + words.len())))
        .collect();
    line(&mut out, &format!("static VOCABULARY_STARTS: [usize; {}] = {starts:?};", starts.len()));
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
