//! Citations: which RFC sections and pages may be cited, and the sets of them that facts share.

use std::collections::BTreeMap;
use std::{fs, path::Path};

use toml::Table;

/// One place that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Citation {
    /// RFC number and section.
    Rfc(u16, String),
    /// Index into [`Library::pages`].
    Page(usize),
}

/// Title, year and sections of an RFC.
pub struct Rfc {
    pub title: String,
    pub year: i64,
    sections: Vec<String>,
}

/// A product at a version, or a page at a date.
pub struct Page {
    pub id: String,
    pub name: String,
    pub version: String,
    pub url: String,
}

/// Everything that can be cited, and the sets that are.
pub struct Library {
    pub rfcs: BTreeMap<u16, Rfc>,
    pub pages: Vec<Page>,
    pub sets: Vec<Vec<Citation>>,
}

impl Library {
    /// Reads `rfc.toml` and `sources.toml` in the folder of the catalogue.
    pub fn read(folder: &Path) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let mut rfcs = BTreeMap::new();
        for (number, table) in tables(&folder.join("rfc.toml"))? {
            let title = text(&table, "title");
            let year = table.get("year").and_then(toml::Value::as_integer);
            match (number.parse(), title, year, text(&table, "sections")) {
                (Ok(number), Some(title), Some(year), Some(sections)) => {
                    let sections = sections.split_whitespace().map(str::to_string).collect();
                    rfcs.insert(number, Rfc { title, year, sections });
                }
                _ => problems.push(format!(
                    "assets/catalogue/rfc.toml: [{number}] is an RFC number with `title`, `year` and `sections`. \
                     Add what is missing."
                )),
            }
        }
        let mut pages = Vec::new();
        for (id, table) in tables(&folder.join("sources.toml"))? {
            match text(&table, "name") {
                Some(name) => pages.push(Page {
                    id,
                    name,
                    version: text(&table, "version").unwrap_or_default(),
                    url: text(&table, "url").unwrap_or_default(),
                }),
                None => {
                    problems.push(format!("assets/catalogue/sources.toml: [{id}] has no `name`. Add it."))
                }
            }
        }
        if problems.is_empty() { Ok(Self { rfcs, pages, sets: Vec::new() }) } else { Err(problems) }
    }

    /// The number of the set of citations written as `"RFC3261 21.4.24; RFC3262 3"`.
    ///
    /// An error says what is wrong with it, without naming the file.
    pub fn cite(&mut self, written: &str) -> Result<usize, String> {
        if written.trim().is_empty() {
            return Err("`from` is empty: a fact has a source. Name the RFC section or the source".into());
        }
        let set = written.split(';').map(|one| self.look_up(one.trim())).collect::<Result<Vec<_>, _>>()?;
        let known = self.sets.iter().position(|known| *known == set);
        Ok(known.unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        }))
    }

    fn look_up(&self, one: &str) -> Result<Citation, String> {
        let Some((rfc, section)) = one.strip_prefix("RFC").and_then(|rest| rest.split_once(' ')) else {
            let page = self.pages.iter().position(|page| page.id == one);
            return page.map(Citation::Page).ok_or_else(|| {
                format!(
                    "source `{one}` is neither \"RFC<number> <section>\" nor in sources.toml. Add it there"
                )
            });
        };
        let number: u16 = rfc.parse().map_err(|_| format!("`RFC{rfc}` has no number. Write RFC3261 21.4"))?;
        let Some(known) = self.rfcs.get(&number) else {
            return Err(format!("RFC {number} is not in rfc.toml. Add its title, year and sections"));
        };
        if known.sections.iter().any(|known| known == section) {
            Ok(Citation::Rfc(number, section.to_string()))
        } else {
            Err(format!("RFC {number} has no section {section}. Cite the section that states the fact"))
        }
    }
}

/// The tables of a TOML file, by name; an unreadable file is a problem that names it.
pub fn tables(path: &Path) -> Result<Vec<(String, Table)>, Vec<String>> {
    let table = parse(path)?;
    let of_tables = table.into_iter().filter_map(|(name, value)| match value {
        toml::Value::Table(table) => Some((name, table)),
        _ => None,
    });
    Ok(of_tables.collect())
}

/// A TOML file; an unreadable one is a problem that names it.
pub fn parse(path: &Path) -> Result<Table, Vec<String>> {
    let text = fs::read_to_string(path).map_err(|why| vec![format!("{}: {why}", path.display())])?;
    text.parse().map_err(|why: toml::de::Error| {
        vec![format!("{}: not valid TOML: {}", path.display(), why.to_string().replace('\n', " "))]
    })
}

/// The string at `key`.
pub fn text(table: &Table, key: &str) -> Option<String> {
    table.get(key).and_then(toml::Value::as_str).map(str::to_string)
}
