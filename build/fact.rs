//! One fact as the data files write it: `Reach = { is = "EndSystem", from = "RFC3261 21.4.24" }`.

use toml::{Table, Value};

use crate::citation::Library;
use crate::dimension::Dimension;
use crate::vocabulary::VOCABULARIES;

/// A checked fact, still in the words of the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Index into [`Dimension::ALL`].
    pub dimension: usize,
    pub value: Written,
    /// Index of the condition in its vocabulary.
    pub when: Option<usize>,
    pub inferred: bool,
    /// Index of the set of citations.
    pub sources: usize,
}

/// A checked value.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// Index of the vocabulary, index of the word.
    Word(usize, usize),
    Token(String),
    Code(u16),
    Cause(u8),
}

/// The request methods of the IANA registry.
const METHODS: &[&str] = &[
    "ACK",
    "BYE",
    "CANCEL",
    "INFO",
    "INVITE",
    "MESSAGE",
    "NOTIFY",
    "OPTIONS",
    "PRACK",
    "PUBLISH",
    "REFER",
    "REGISTER",
    "SUBSCRIBE",
    "UPDATE",
];

/// Which vocabulary a dimension draws its words from; most have one of their own name.
fn vocabulary(dimension: &str) -> &str {
    match dimension {
        "Sender" => "Role",
        "Methods" => "Requests",
        "Fallback" => "FallbackRule",
        "Cause" => "CauseRule",
        "ForkContest" | "KamailioContest" | "OpensipsContest" => "Contest",
        own => own,
    }
}

/// Reads every fact of a `[facts]` table; errors say what is wrong, without naming the file.
pub fn read(facts: &Table, library: &mut Library) -> Result<Vec<Fact>, Vec<String>> {
    let mut good = Vec::new();
    let mut problems = Vec::new();
    for (name, value) in facts {
        let Some(dimension) = Dimension::NAMES.iter().position(|known| known == name) else {
            problems
                .push(format!("`{name}` is not a dimension. See src/catalogue/dimension.rs for the list"));
            continue;
        };
        let rows = match value {
            Value::Array(rows) => rows.iter().collect(),
            one => vec![one],
        };
        for row in rows {
            match one(dimension, row, library) {
                Ok(fact) => good.push(fact),
                Err(why) => problems.push(format!("{name}: {why}")),
            }
        }
    }
    good.sort_by_key(|fact| fact.dimension);
    if problems.is_empty() { Ok(good) } else { Err(problems) }
}

fn one(dimension: usize, row: &Value, library: &mut Library) -> Result<Fact, String> {
    let table = row.as_table().ok_or("a fact is a table { is = …, from = … }. Write it so")?;
    if let Some(key) = table.keys().find(|key| !["is", "from", "when", "inferred"].contains(&key.as_str())) {
        return Err(format!("`{key}` is not part of a fact (is, from, when, inferred). Remove it"));
    }
    let from = table.get("from").and_then(Value::as_str);
    let from = from.ok_or("there is no `from`: a fact has a source. Name the RFC section or the source")?;
    let is = table.get("is").ok_or("there is no `is`: a fact has a value. Add it")?;
    let when = match table.get("when") {
        None => None,
        Some(word) => Some(word_of("Condition", word.as_str().unwrap_or_default())?.1),
    };
    Ok(Fact {
        dimension,
        value: value(Dimension::NAMES[dimension], is)?,
        when,
        inferred: table.get("inferred").and_then(Value::as_bool).unwrap_or(false),
        sources: library.cite(from)?,
    })
}

fn value(dimension: &str, is: &Value) -> Result<Written, String> {
    match (dimension, is) {
        ("MustCarry" | "ShouldCarry" | "MayCarry" | "AnsweredWith" | "RetryHeader", Value::String(name)) => {
            header(name)
        }
        ("Methods", Value::String(name)) if METHODS.contains(&name.as_str()) => {
            Ok(Written::Token(name.clone()))
        }
        (
            "Counterpart" | "RfcRoundTrip" | "AsteriskRoundTrip" | "FreeswitchRoundTrip" | "Fallback",
            Value::Integer(code),
        ) => match u16::try_from(*code) {
            Ok(code @ 100..=699) => Ok(Written::Code(code)),
            _ => Err(format!("{code} is not a response code (100 to 699). Correct it")),
        },
        ("Cause", Value::Integer(cause)) => self::cause(*cause),
        (_, Value::String(word)) => {
            word_of(vocabulary(dimension), word).map(|(list, word)| Written::Word(list, word))
        }
        (_, other) => Err(format!("`{other}` is not a value of this dimension. Write one of its words")),
    }
}

/// A Q.850 cause, checked.
pub fn cause(number: i64) -> Result<Written, String> {
    match u8::try_from(number) {
        Ok(cause @ 1..=127) => Ok(Written::Cause(cause)),
        _ => Err(format!("{number} is not a Q.850 cause (1 to 127). Correct it")),
    }
}

fn header(name: &str) -> Result<Written, String> {
    let capital = name.starts_with(|first: char| first.is_ascii_uppercase());
    if capital && name.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '-') {
        Ok(Written::Token(name.to_string()))
    } else {
        Err(format!("`{name}` is not a header field name. Write it as the RFC does, such as Retry-After"))
    }
}

/// Finds a word in a vocabulary.
pub fn word_of(vocabulary: &str, word: &str) -> Result<(usize, usize), String> {
    let list = VOCABULARIES.iter().position(|(name, _)| *name == vocabulary);
    let list = list.ok_or_else(|| format!("there is no vocabulary {vocabulary}. Add it to vocabulary.rs"))?;
    let words = VOCABULARIES[list].1;
    match words.iter().position(|known| *known == word) {
        Some(index) => Ok((list, index)),
        None => Err(format!(
            "`{word}` is not in the vocabulary {vocabulary} ({}). Use one of these",
            words.join(", ")
        )),
    }
}
