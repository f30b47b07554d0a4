//! The catalogue: reads the files of the codes and classes, checks them, adds what is derived.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use toml::Value;

use crate::citation::{Citation, Library, parse, text};
use crate::dimension::Dimension;
use crate::fact::{self, Fact, Written, word_of};
use crate::flow::{self, Flows};
use crate::q850;
use crate::vocabulary::{Requests, VOCABULARIES};

/// Everything that is true, checked and complete.
pub struct Catalogue {
    pub library: Library,
    pub entries: BTreeMap<u16, Entry>,
    /// The rules of the classes, by first digit.
    pub classes: BTreeMap<u8, Vec<Fact>>,
    pub unregistered: Vec<Unregistered>,
    /// Pairs people ask about, and the set of citations that answers them.
    pub asked: Vec<(u16, u16, usize)>,
    /// The sets of citations of the three fork contests: RFC 3261, Kamailio, OpenSIPS.
    pub contests: [usize; 3],
    /// The codes that a gateway answers with for a Q.850 cause, in the order of the table.
    pub from_cause: Vec<(i64, i64)>,
    /// The typical exchange of each code.
    pub flows: Flows,
}

/// One registered code.
pub struct Entry {
    pub phrase: String,
    pub defined: Citation,
    pub facts: Vec<Fact>,
}

/// A code that is seen but not registered.
pub struct Unregistered {
    pub number: u16,
    pub phrase: String,
    pub sources: usize,
}

/// Reads `assets/catalogue` below `root`; every problem names the file, the rule and the repair.
pub fn read(root: &Path) -> Result<Catalogue, Vec<String>> {
    let folder = root.join("assets/catalogue");
    let mut library = Library::read(&folder)?;
    let mut problems = Vec::new();
    let mut entries = BTreeMap::new();
    for name in files(&folder)? {
        let Ok(number) = name.parse::<u16>() else { continue };
        match entry(&folder, &name, &mut library) {
            Ok(_) if !(100..=699).contains(&number) => problems.push(format!(
                "assets/catalogue/{name}.toml: {number} is not a response code (100 to 699). Rename the file."
            )),
            Ok(entry) => drop(entries.insert(number, entry)),
            Err(whys) => {
                problems.extend(whys.iter().map(|why| format!("assets/catalogue/{name}.toml: {why}.")))
            }
        }
    }
    let mut classes = BTreeMap::new();
    for class in 1..=6u8 {
        let path = folder.join(format!("class/{class}xx.toml"));
        match parse(&path)
            .map(|table| table.get("facts").and_then(Value::as_table).cloned().unwrap_or_default())
        {
            Ok(facts) => match fact::read(&facts, &mut library) {
                Ok(facts) => drop(classes.insert(class, facts)),
                Err(whys) => problems
                    .extend(whys.iter().map(|why| format!("assets/catalogue/class/{class}xx.toml: {why}."))),
            },
            Err(whys) => problems.extend(whys),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let numbers: Vec<u16> = entries.keys().copied().collect();
    references(&entries, &mut problems);
    let calls: Vec<u16> = numbers.iter().copied().filter(|number| answers_invite(&entries[number])).collect();
    for (number, fact) in q850::derive(&folder, &numbers, &|number| calls.contains(&number), &mut library)? {
        entries.entry(number).and_modify(|entry| entry.facts.push(fact));
    }
    let unregistered = unregistered(&folder, &numbers, &mut library)?;
    let asked = asked(&folder, &numbers, &mut library)?;
    let from_cause = q850::to_codes(&folder)?;
    let flows = flow::read(&folder, &numbers, &mut library)?;
    let mut contests = [0; 3];
    for (place, from) in ["RFC3261 16.7", "KamailioReply", "OpensipsReply"].into_iter().enumerate() {
        contests[place] = library.cite(from).map_err(|why| vec![why])?;
    }
    for (number, entry) in &mut entries {
        entry.facts.extend(by_number(*number, &mut library).map_err(|why| vec![why])?);
        entry.facts.sort_by_key(|fact| fact.dimension);
    }
    if problems.is_empty() {
        Ok(Catalogue { library, entries, classes, unregistered, asked, contests, from_cause, flows })
    } else {
        Err(problems)
    }
}

fn files(folder: &Path) -> Result<Vec<String>, Vec<String>> {
    let listing = fs::read_dir(folder).map_err(|why| vec![format!("{}: {why}", folder.display())])?;
    let mut names: Vec<String> = listing
        .filter_map(|file| {
            file.ok()?.file_name().into_string().ok()?.strip_suffix(".toml").map(str::to_string)
        })
        .collect();
    names.sort();
    Ok(names)
}

fn entry(folder: &Path, name: &str, library: &mut Library) -> Result<Entry, Vec<String>> {
    let table = parse(&folder.join(format!("{name}.toml")))?;
    let mut problems = Vec::new();
    for key in table.keys().filter(|key| !["phrase", "defined", "facts"].contains(&key.as_str())) {
        problems.push(format!("`{key}` is not part of a code (phrase, defined, facts). Remove it"));
    }
    let phrase = text(&table, "phrase").filter(|phrase| !phrase.trim().is_empty());
    if phrase.is_none() {
        problems.push("there is no `phrase`. Add the reason phrase of the registry".into());
    }
    let defined = text(&table, "defined").unwrap_or_default();
    let defined = library.cite(&defined).map(|set| library.sets[set].clone());
    let defined = match defined.as_deref() {
        Ok([one @ Citation::Rfc(..)]) => Some(one.clone()),
        Ok(_) => {
            problems.push("`defined` is one RFC section. Name the one that defines the code".into());
            None
        }
        Err(why) => {
            problems.push(format!("defined: {why}"));
            None
        }
    };
    let facts = table.get("facts").and_then(Value::as_table).cloned().unwrap_or_default();
    let facts = fact::read(&facts, library).unwrap_or_else(|whys| {
        problems.extend(whys);
        Vec::new()
    });
    match (phrase, defined) {
        (Some(phrase), Some(defined)) if problems.is_empty() => Ok(Entry { phrase, defined, facts }),
        _ => Err(problems),
    }
}

/// A code that a fact names has to be in the catalogue.
fn references(entries: &BTreeMap<u16, Entry>, problems: &mut Vec<String>) {
    for (number, entry) in entries {
        for fact in &entry.facts {
            if let Written::Code(other) = fact.value
                && !entries.contains_key(&other)
            {
                problems.push(format!(
                    "assets/catalogue/{number}.toml: names {other}, which has no file. Add {other}.toml or correct it."
                ));
            }
        }
    }
}

/// Whether the code can answer an INVITE, by its fact `Methods`; a re-INVITE alone sets up no call.
/// A code that names no requests is reserved, and can answer any.
fn answers_invite(entry: &Entry) -> bool {
    let mut stated =
        entry.facts.iter().filter(|fact| Dimension::NAMES[fact.dimension] == "Methods").peekable();
    stated.peek().is_none()
        || stated.any(|fact| match &fact.value {
            Written::Token(method) => method == "INVITE",
            Written::Word(list, word) => {
                VOCABULARIES[*list].0 == "Requests" && Requests::ALL[*word].outside("INVITE")
            }
            Written::Code(_) | Written::Cause(_) => false,
        })
}

/// What follows from the number alone: the class, and the code it is read as by who does not know it.
fn by_number(number: u16, library: &mut Library) -> Result<Vec<Fact>, String> {
    const CLASSES: [&str; 6] =
        ["Provisional", "Success", "Redirection", "RequestFailure", "ServerFailure", "GlobalFailure"];
    let class = CLASSES[usize::from(number / 100 - 1)];
    let (list, word) = word_of("Class", class)?;
    let class = q850::fact("Class", Ok(Written::Word(list, word)), None, "RFC3261 7.2", false, library)?;
    let read_as = match number {
        100 | 183 => None,
        101..200 => Some(183),
        _ if number.is_multiple_of(100) => None,
        _ => Some(number / 100 * 100),
    };
    let read_as = match read_as {
        Some(code) => Written::Code(code),
        None => word_of("FallbackRule", "Understood").map(|(list, word)| Written::Word(list, word))?,
    };
    Ok(vec![class, q850::fact("Fallback", Ok(read_as), None, "RFC3261 8.1.3.2", false, library)?])
}

fn unregistered(
    folder: &Path,
    known: &[u16],
    library: &mut Library,
) -> Result<Vec<Unregistered>, Vec<String>> {
    let mut found = Vec::new();
    for (number, table) in crate::citation::tables(&folder.join("unregistered.toml"))? {
        let problem = |why: &str| vec![format!("assets/catalogue/unregistered.toml: [{number}] {why}.")];
        let code: u16 = number.parse().map_err(|_| problem("is not a number. Name a code"))?;
        if known.contains(&code) {
            return Err(problem("is registered. Remove it here"));
        }
        let phrase = text(&table, "phrase").ok_or_else(|| problem("has no `phrase`. Add it"))?;
        let from = text(&table, "from").unwrap_or_default();
        let sources = library.cite(&from).map_err(|why| problem(&why))?;
        found.push(Unregistered { number: code, phrase, sources });
    }
    found.sort_by_key(|one| one.number);
    Ok(found)
}

fn asked(folder: &Path, known: &[u16], library: &mut Library) -> Result<Vec<(u16, u16, usize)>, Vec<String>> {
    let mut found = Vec::new();
    for (pair, value) in parse(&folder.join("asked.toml"))? {
        let problem = |why: &str| vec![format!("assets/catalogue/asked.toml: \"{pair}\" {why}.")];
        let codes: Vec<u16> = pair.split('-').filter_map(|code| code.parse().ok()).collect();
        let &[a, b] = codes.as_slice() else {
            return Err(problem("is not a pair. Write it as 486-603, the smaller code first"));
        };
        if a >= b || !known.contains(&a) || !known.contains(&b) {
            return Err(problem("is not a pair of registered codes, the smaller first. Correct it"));
        }
        let sources = library.cite(value.as_str().unwrap_or_default()).map_err(|why| problem(&why))?;
        found.push((a, b, sources));
    }
    found.sort_unstable();
    Ok(found)
}
