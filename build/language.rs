//! Languages: reads `assets/locales/*.toml`, checks each against English and against the catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use toml::{Table, Value};

use crate::catalogue::Catalogue;
use crate::citation::parse;
use crate::dimension::Dimension;
use crate::prose;
use crate::vocabulary::VOCABULARIES;

/// One language, checked: every text by its path, such as `Reach.EndSystem.cell`.
pub struct Language {
    pub tag: String,
    pub texts: BTreeMap<String, Vec<String>>,
    /// The messages with their placeholders, in the order in which English uses them.
    pub messages: Vec<(String, Vec<String>)>,
    /// The pairs that have an authored answer, in the order of the catalogue.
    pub asked: Vec<(u16, u16, usize)>,
    /// The registered codes, ascending.
    pub codes: Vec<u16>,
    /// The codes outside the registry, ascending.
    pub unregistered: Vec<u16>,
}

impl Language {
    /// The text at `path`; empty if the language has none there, which only optional texts may.
    pub fn at(&self, path: &str) -> &str {
        self.texts.get(path).and_then(|texts| texts.first()).map_or("", String::as_str)
    }
}

/// The language that defines what there is to say.
const ENGLISH: &str = "en";

/// Placeholders of the texts that the card fills in by itself.
const FILLED: &[&str] = &["code", "list"];

/// Reads every language whose feature is on; English is always read, it defines what there is to say.
pub fn read(
    root: &Path,
    catalogue: &Catalogue,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<Language>, Vec<String>> {
    let folder = root.join("assets/locales");
    let english = parse(&folder.join("en.toml"))?;
    let listing = fs::read_dir(&folder).map_err(|why| vec![format!("{}: {why}", folder.display())])?;
    let mut tags: Vec<String> = listing
        .filter_map(|file| {
            file.ok()?.file_name().into_string().ok()?.strip_suffix(".toml").map(str::to_string)
        })
        .collect();
    tags.sort_by_key(|tag| (tag != ENGLISH, tag.clone()));
    let mut problems = Vec::new();
    let expected = required(catalogue);
    let english_texts = flatten(&english);
    let mut languages = Vec::new();
    for tag in tags {
        let texts = if tag == ENGLISH {
            english_texts.clone()
        } else {
            flatten(&parse(&folder.join(format!("{tag}.toml")))?)
        };
        check(&tag, &texts, &english_texts, &expected, &mut problems);
        if wanted(&tag) {
            let messages = messages(&english);
            let asked = catalogue.asked.clone();
            let codes = catalogue.entries.keys().copied().collect();
            let unregistered = catalogue.unregistered.iter().map(|one| one.number).collect();
            languages.push(Language { tag, texts, messages, asked, codes, unregistered });
        }
    }
    if languages.is_empty() {
        problems.push("no language is switched on. Enable a feature such as lang-en".into());
    }
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}

/// The texts that the catalogue and the vocabularies call for.
fn required(catalogue: &Catalogue) -> Vec<String> {
    let mut paths: Vec<String> = ["tag", "name", "dir"].map(String::from).to_vec();
    for (vocabulary, words) in VOCABULARIES {
        paths.extend(words.iter().map(|word| format!("{vocabulary}.{word}.cell")));
        if *vocabulary == "Class" {
            paths.extend(words.iter().flat_map(|word| [format!("classes.{word}"), format!("both.{word}")]));
        }
    }
    paths.extend(Dimension::NAMES.iter().map(|dimension| format!("dimensions.{dimension}")));
    for code in catalogue.entries.keys() {
        paths.extend(prose::SLOTS.iter().map(|slot| format!("code.{code}.{}", slot.name)));
        paths.push(format!("code.{code}.find"));
    }
    for code in &catalogue.unregistered {
        paths.extend([
            format!("unregistered.{}.who", code.number),
            format!("unregistered.{}.meaning", code.number),
        ]);
    }
    paths.extend(catalogue.asked.iter().map(|(a, b, _)| format!("answers.{a}-{b}")));
    paths
}

fn check(
    tag: &str,
    texts: &BTreeMap<String, Vec<String>>,
    english: &BTreeMap<String, Vec<String>>,
    required: &[String],
    problems: &mut Vec<String>,
) {
    let file = &format!("assets/locales/{tag}.toml");
    if texts.get("tag").is_none_or(|named| named.concat() != tag) {
        problems.push(format!("{file}: `tag` is not {tag}. The file is named after the language."));
    }
    if texts.get("dir").is_some_and(|dir| !["ltr", "rtl"].contains(&dir.concat().as_str())) {
        problems.push(format!("{file}: `dir` is neither ltr nor rtl. Write one of them."));
    }
    for path in required.iter().filter(|path| !texts.contains_key(*path)) {
        problems.push(format!("{file}: `{path}` is missing. Write it."));
    }
    for path in phrases(required).filter(|path| tag != ENGLISH && !texts.contains_key(path)) {
        problems.push(format!("{file}: `{path}` is missing. Translate the reason phrase."));
    }
    for (path, lines) in texts {
        let Some(model) = english.get(path) else {
            if tag != ENGLISH && phrases(required).any(|phrase| phrase == *path) {
                continue;
            }
            problems
                .push(format!("{file}: `{path}` is not in en.toml. Remove it, or add it to English first."));
            continue;
        };
        let wanted = placeholders(&model.concat());
        let found = placeholders(&lines.concat());
        for name in wanted.iter().filter(|name| !found.contains(name)) {
            problems.push(format!("{file}: `{path}` lacks the placeholder {{{name}}}. Put it in."));
        }
        for name in found.iter().filter(|name| !wanted.contains(name)) {
            problems
                .push(format!("{file}: `{path}` has {{{name}}}, which English does not fill in. Remove it."));
        }
        let (written, kept) = (tokens(model), tokens(lines));
        for token in written.iter().filter(|token| !kept.contains(*token)) {
            problems.push(format!("{file}: `{path}` lacks the token {token}, which English has. Put it in."));
        }
        for token in kept.iter().filter(|token| !written.contains(*token)) {
            problems.push(format!(
                "{file}: `{path}` has the token {token}, which English does not have. Correct it."
            ));
        }
        problems
            .extend(prose::check(tag, path, lines).into_iter().map(|why| format!("{file}: `{path}` {why}.")));
    }
    for path in english.keys().filter(|path| !texts.contains_key(*path) && !required.contains(path)) {
        problems.push(format!("{file}: `{path}` is missing. Translate it."));
    }
    let is_phrase = |path: &String| tag != ENGLISH && phrases(required).any(|phrase| phrase == *path);
    let known = |path: &String| {
        let first = path.split('.').next().unwrap_or_default();
        required.contains(path)
            || is_phrase(path)
            || first == "messages"
            || first == "lists"
            || path.ends_with(".says")
    };
    for path in texts.keys().filter(|path| !known(path)) {
        problems.push(format!("{file}: nothing uses `{path}`. Remove it, or correct its spelling."));
    }
    prose::differ(file, texts, problems);
}

/// The paths of the translated reason phrases: one a code, in every language but English.
fn phrases(required: &[String]) -> impl Iterator<Item = String> {
    required.iter().filter_map(|path| path.strip_suffix(".gist").map(|code| format!("{code}.phrase")))
}

/// What stands between backticks: the same in every language.
fn tokens(texts: &[String]) -> BTreeSet<String> {
    texts.iter().flat_map(|text| text.split('`').skip(1).step_by(2)).map(str::to_string).collect()
}

/// Every text of a file by its dotted path; a list of steps is one entry with several texts.
fn flatten(table: &Table) -> BTreeMap<String, Vec<String>> {
    fn walk(prefix: &str, table: &Table, texts: &mut BTreeMap<String, Vec<String>>) {
        for (key, value) in table {
            let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
            match value {
                Value::Table(inner) => walk(&path, inner, texts),
                Value::Array(items) => {
                    texts.insert(path, items.iter().filter_map(Value::as_str).map(str::to_string).collect());
                }
                Value::String(text) => drop(texts.insert(path, vec![text.clone()])),
                other => drop(texts.insert(path, vec![other.to_string()])),
            }
        }
    }
    let mut texts = BTreeMap::new();
    walk("", table, &mut texts);
    texts
}

fn messages(english: &Table) -> Vec<(String, Vec<String>)> {
    let table = english.get("messages").and_then(Value::as_table).cloned().unwrap_or_default();
    let list = table.iter().map(|(key, text)| (key.clone(), placeholders(text.as_str().unwrap_or_default())));
    list.collect()
}

/// The placeholders of a text, each once, in order of appearance.
pub fn placeholders(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for after in text.split('{').skip(1) {
        let name = after.split('}').next().unwrap_or_default().to_string();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A text with its placeholders replaced by their numbers, as the shipped code fills them in.
pub fn numbered(text: &str, names: &[String]) -> String {
    let mut done = text.to_string();
    for (place, name) in names.iter().map(String::as_str).chain([]).enumerate() {
        done = done.replace(&format!("{{{name}}}"), &format!("{{{place}}}"));
    }
    done
}

/// The same for the texts that are filled with a code and a list.
pub fn numbered_says(text: &str) -> String {
    numbered(text, &FILLED.iter().map(|name| (*name).to_string()).collect::<Vec<_>>())
}
