//! Call flows: reads `assets/catalogue/flow.toml` and checks that it can be drawn.
//!
//! That an exchange is one of SIP (an ACK for each refusal, a 200 for each PRACK) is what `tests/flows.rs` checks.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use toml::{Table, Value};

use crate::citation::{Library, parse, text};
use crate::fact::word_of;

/// One exchange, as the generated code states it.
pub struct Flow {
    /// The words of the vocabulary `Actor`.
    pub actors: Vec<String>,
    /// The steps as Rust.
    pub steps: Vec<String>,
    /// The set of citations it follows.
    pub sources: usize,
}

/// Every exchange, and which of them each code has.
pub struct Flows {
    pub flows: Vec<Flow>,
    pub of: BTreeMap<u16, usize>,
}

/// Reads the file; every code of `numbers` has to have a flow, and every flow a code.
pub fn read(folder: &Path, numbers: &[u16], library: &mut Library) -> Result<Flows, Vec<String>> {
    let table = parse(&folder.join("flow.toml"))?;
    let told = |why: String| vec![format!("assets/catalogue/flow.toml: {why}")];
    let part = |name: &str| table.get(name).and_then(Value::as_table).cloned().unwrap_or_default();
    let (written, codes) = (part("flow"), part("code"));
    let mut problems = Vec::new();
    let mut flows = Vec::new();
    let mut places = BTreeMap::new();
    for (name, flow) in &written {
        match flow.as_table().ok_or("is no table".to_string()).and_then(|flow| one(flow, library)) {
            Ok(flow) => {
                places.insert(name.clone(), flows.len());
                flows.push(flow);
            }
            Err(why) => problems.push(format!("[flow.{name}] {why}.")),
        }
    }
    let mut of = BTreeMap::new();
    for number in numbers {
        let name = codes.get(&number.to_string()).and_then(Value::as_str).unwrap_or_default();
        match places.get(name) {
            Some(place) => drop(of.insert(*number, *place)),
            None => problems.push(format!("[code] {number} names no flow (`{name}`). Name one.")),
        }
    }
    for (name, place) in &places {
        if !of.values().any(|used| used == place) {
            problems.push(format!("[flow.{name}] no code has it. Remove it."));
        }
    }
    for number in codes.keys().filter(|number| !numbers.iter().any(|known| known.to_string() == **number)) {
        problems.push(format!("[code] {number} is not registered. Remove it."));
    }
    if problems.is_empty() {
        Ok(Flows { flows, of })
    } else {
        Err(problems.into_iter().flat_map(told).collect())
    }
}

fn one(flow: &Table, library: &mut Library) -> Result<Flow, String> {
    let list = |key: &str| -> Vec<String> {
        let items = flow.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        items.iter().filter_map(Value::as_str).map(str::to_string).collect()
    };
    let actors = list("actors");
    if !(2..=4).contains(&actors.len()) {
        return Err(format!("has {} actors. Two to four can be drawn", actors.len()));
    }
    for actor in &actors {
        word_of("Actor", actor)?;
    }
    let from = text(flow, "source").ok_or("has no `source`. Name the section it follows")?;
    let steps: Result<Vec<String>, String> = list("steps").iter().map(|line| step(line, &actors)).collect();
    Ok(Flow { steps: steps?, actors, sources: library.cite(&from)? })
}

/// One line as Rust; see `src/catalogue/flow.rs`.
fn step(line: &str, actors: &[String]) -> Result<String, String> {
    let wrong = |why: &str| format!("has the step `{line}`, {why}");
    let (who, what) = line.split_once(": ").ok_or_else(|| wrong("which has no colon"))?;
    let place = |actor: &str| {
        actors
            .iter()
            .position(|known| known == actor.trim())
            .ok_or_else(|| wrong("whose actor is none of the flow's"))
    };
    let two = |between: &str| -> Option<Result<(usize, usize), String>> {
        let (one, other) = who.split_once(between)?;
        Some(place(one).and_then(|one| Ok((one, place(other)?))))
    };
    if let Some(pair) = two(" <> ") {
        let (one, other) = pair?;
        return Ok(format!("Step::Media({one}, {other})"));
    }
    if let Some(pair) = two(" < ") {
        let (to, from) = pair?;
        return Ok(format!("Step::EarlyMedia({from}, {to})"));
    }
    if let Some(pair) = two(" > ") {
        let (from, to) = pair?;
        if from == to {
            return Err(wrong("which leads nowhere"));
        }
        return Ok(match what.strip_prefix('*') {
            Some(more) => format!("Step::Code({from}, {to}, {more:?})"),
            None => format!("Step::Message({from}, {to}, {what:?})"),
        });
    }
    word_of("FlowNote", what)?;
    Ok(format!("Step::Note({}, FlowNote::{what})", place(who)?))
}

/// The tables of `src/catalogue/flow.rs`.
pub fn emit(flows: &Flows) -> String {
    let mut out = String::from("static FLOWS: &[Flow] = &[\n");
    for Flow { actors, steps, sources } in &flows.flows {
        let actors: Vec<String> = actors.iter().map(|actor| format!("Actor::{actor}")).collect();
        let (actors, steps) = (actors.join(", "), steps.join(", "));
        writeln!(out, "    Flow {{ actors: &[{actors}], steps: &[{steps}], cited: Cited({sources}) }},")
            .expect("writing to a string cannot fail");
    }
    let of: Vec<usize> = flows.of.values().copied().collect();
    writeln!(out, "];\nstatic FLOW_OF: &[usize] = &{of:?};").expect("writing to a string cannot fail");
    out
}
