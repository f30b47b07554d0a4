//! The words of one language as a file: loaded beside the module, or held inside it.
//!
//! One text a line, in an order that both sides know (`src/i18n/pack.rs` reads it); a list is one line with tabs.

use crate::dimension::Dimension;
use crate::language::{Language, numbered, numbered_says};
use crate::prose::SLOTS;
use crate::vocabulary::VOCABULARIES;

/// The texts of a language in the order of the pack, part by part.
pub fn parts(language: &Language) -> Vec<Vec<String>> {
    let at = |path: String| language.at(&path).to_string();
    let both = |path: &str, one: &str, other: &str| {
        [at(format!("{path}.{one}")), numbered_says(&at(format!("{path}.{other}")))]
    };
    let messages =
        language.messages.iter().map(|(key, names)| numbered(&at(format!("messages.{key}")), names));
    let class_words =
        VOCABULARIES.iter().find(|(name, _)| *name == "Class").map_or(&[][..], |(_, words)| words);
    let of_classes = |table: &str| class_words.iter().map(|word| at(format!("{table}.{word}"))).collect();
    let dimensions = Dimension::NAMES
        .iter()
        .flat_map(|name| [at(format!("dimensions.{name}")), numbered_says(&at(format!("lists.{name}")))]);
    let vocabularies = VOCABULARIES
        .iter()
        .flat_map(|(name, words)| words.iter().map(move |word| format!("{name}.{word}")))
        .flat_map(|path| both(&path, "cell", "says"));
    let lists = |code: &u16, key: &str| language.texts[&format!("code.{code}.{key}")].join("\t");
    let codes = language.codes.iter().flat_map(|code| {
        let phrase = at(format!("code.{code}.phrase"));
        let slots = SLOTS.iter().map(move |slot| lists(code, slot.name));
        [phrase, lists(code, "find")].into_iter().chain(slots)
    });
    let unregistered = language.unregistered.iter().flat_map(|code| {
        [at(format!("unregistered.{code}.who")), at(format!("unregistered.{code}.meaning"))]
    });
    let answers = language.asked.iter().map(|(a, b, _)| at(format!("answers.{a}-{b}")));
    vec![
        messages.collect(),
        of_classes("classes"),
        of_classes("both"),
        dimensions.collect(),
        vocabularies.collect(),
        codes.collect(),
        unregistered.collect(),
        answers.collect(),
    ]
}

/// What files have to agree in: the version, and a number for everything that the order of the texts depends on. Two
/// builds of one version with other codes, words or messages do not share files.
pub fn release(language: &Language, version: &str) -> String {
    let order = (
        (Dimension::NAMES, VOCABULARIES, &language.messages),
        SLOTS.iter().map(|slot| slot.name).collect::<Vec<_>>(),
        (&language.codes, &language.unregistered, &language.asked),
    );
    // FNV-1a: the hashes of the standard library may change with it.
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = format!("{order:?}").bytes().fold(0xcbf2_9ce4_8422_2325, step);
    format!("{version} {hash:016x}")
}

/// The file: a line that says what it is for, then every text.
pub fn pack(language: &Language, version: &str) -> String {
    let lines = parts(language).concat();
    let release = release(language, version);
    let mut pack = format!("sip-compare {release} {} {}\n", language.at("tag"), lines.len());
    for line in lines {
        pack.push_str(&line);
        pack.push('\n');
    }
    pack
}
