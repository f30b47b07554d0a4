//! The hosts and their words: `assets/hosts`, read and checked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

/// A place where the comparison can stand. The keys are described in `assets/hosts/hosts.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Host {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) form: Form,
    pub(crate) syntax: Syntax,
    pub(crate) known: Known,
    #[serde(default)]
    pub(crate) screenshot: bool,
    #[serde(default)]
    pub(crate) setup: Option<String>,
    pub(crate) snippet: String,
}

/// What reaches the reader; the script of the page shows the preview in the same form.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Form {
    Script,
    Frame,
    File,
    Address,
    Picture,
}

/// How what is filled in is escaped.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Syntax {
    Html,
    Plain,
}

/// How we know that it works.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Known {
    Run,
    Tried,
    Source,
    Vendor,
    General,
}

const KNOWN: [Known; 5] = [Known::Run, Known::Tried, Known::Source, Known::Vendor, Known::General];

/// A word of these lists as the data files write it.
pub(crate) fn name(word: impl Serialize) -> String {
    toml::Value::try_from(word).ok().and_then(|word| word.as_str().map(str::to_string)).unwrap_or_default()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    host: Vec<Host>,
}

/// The words of the configurator in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Guide {
    pub(crate) tag: String,
    /// Of the page itself, by name.
    pub(crate) page: BTreeMap<String, String>,
    known: BTreeMap<String, String>,
    host: BTreeMap<String, HostWords>,
}

/// The words of one host.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HostWords {
    pub(crate) how: String,
    pub(crate) admin: String,
    pub(crate) limits: String,
}

impl Guide {
    /// A text of the page.
    ///
    /// # Errors
    ///
    /// The name, if the file has no such text.
    pub(crate) fn text(&self, name: &str) -> Result<&str, String> {
        let text = self.page.get(name).map(String::as_str);
        text.ok_or_else(|| format!("assets/hosts/{}.toml: [page] has no `{name}`. Write it.", self.tag))
    }

    pub(crate) fn known(&self, known: Known) -> &str {
        self.known.get(&name(known)).map_or("", String::as_str)
    }

    pub(crate) fn host(&self, id: &str) -> Option<&HostWords> {
        self.host.get(id)
    }
}

/// The hosts, in the order in which they are offered, and their words in each language, English first.
///
/// # Errors
///
/// Everything that is wrong with the files, one sentence a line.
pub(crate) fn read(root: &Path) -> Result<(Vec<Host>, Vec<Guide>), String> {
    let folder = root.join("assets/hosts");
    let List { host: hosts } = parse(&folder.join("hosts.toml"))?;
    let mut guides = Vec::new();
    let listing = fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut names: Vec<String> =
        listing.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort_by_key(|name| (name != "en.toml", name.clone()));
    for name in names.iter().filter(|name| *name != "hosts.toml") {
        let guide: Guide = parse(&folder.join(name))?;
        if *name != format!("{}.toml", guide.tag) {
            return Err(format!(
                "assets/hosts/{name}: `tag` is {}. The file is named after the language.",
                guide.tag
            ));
        }
        guides.push(guide);
    }
    let problems: Vec<String> = guides.iter().flat_map(|guide| check(guide, &guides[0], &hosts)).collect();
    if problems.is_empty() { Ok((hosts, guides)) } else { Err(problems.join("\n")) }
}

fn parse<T: serde::de::DeserializeOwned>(file: &Path) -> Result<T, String> {
    let told = |why: &dyn std::fmt::Display| format!("{}: {why}", file.display());
    let text = fs::read_to_string(file).map_err(|why| told(&why))?;
    toml::from_str(&text).map_err(|why| told(&why))
}

/// What a language lacks, has too much, or fills in otherwise than English.
fn check(guide: &Guide, english: &Guide, hosts: &[Host]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut told = |what: String| problems.push(format!("assets/hosts/{}.toml: {what}", guide.tag));
    for (key, text) in &english.page {
        match guide.page.get(key) {
            None => told(format!("[page] has no `{key}`. Write it.")),
            Some(own) if placeholders(own) != placeholders(text) => {
                told(format!(
                    "`page.{key}` fills in {:?}, English {:?}.",
                    placeholders(own),
                    placeholders(text)
                ));
            }
            Some(_) => {}
        }
    }
    for key in guide.page.keys().filter(|key| !english.page.contains_key(*key)) {
        told(format!("`page.{key}` is not in English. Remove it."));
    }
    for known in KNOWN.iter().filter(|known| !guide.known.contains_key(&name(known))) {
        told(format!("[known] has no `{}`. Write it.", &name(*known)));
    }
    for host in hosts.iter().filter(|host| !guide.host.contains_key(&host.id)) {
        told(format!("[host.{}] is missing. Write it.", host.id));
    }
    for id in guide.host.keys().filter(|id| !hosts.iter().any(|host| host.id == **id)) {
        told(format!("[host.{id}] is no host of hosts.toml. Remove it."));
    }
    let texts = guide.page.values().chain(guide.known.values());
    let of_hosts = guide.host.values().flat_map(|words| [&words.how, &words.admin, &words.limits]);
    if texts.chain(of_hosts).any(|text| text.trim().is_empty()) {
        told("a text is empty. Write it.".into());
    }
    problems
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text.split('{').skip(1).filter_map(|after| after.split('}').next()).collect();
    names.sort_unstable();
    names
}
