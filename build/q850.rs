//! Q.850: from the four mapping tables to the facts of each code.
//!
//! Nothing about causes is written at a code: cause and round trips are computed here.

use std::path::Path;

use toml::{Table, Value};

use crate::citation::{Library, parse, text};
use crate::dimension::Dimension;
use crate::fact::{Fact, Written, cause, word_of};

/// What one source says in both directions.
struct Mapping {
    to_cause: Vec<(i64, i64)>,
    to_code: Vec<(i64, i64)>,
    default_code: i64,
    from: String,
    back_from: String,
}

/// The derived facts of every code that RFC 3398 lists or that answers an initial INVITE.
///
/// The others never refuse a gateway's call, so no cause comes of them; `answers_invite` names them.
pub fn derive(
    folder: &Path,
    numbers: &[u16],
    answers_invite: &dyn Fn(u16) -> bool,
    library: &mut Library,
) -> Result<Vec<(u16, Fact)>, Vec<String>> {
    let table = parse(&folder.join("q850.toml"))?;
    let name = |why: String| vec![format!("assets/catalogue/q850.toml: {why}")];
    let rfc = mapping(&table, "rfc3398").map_err(name)?;
    let asterisk = mapping(&table, "asterisk").map_err(name)?;
    let freeswitch = mapping(&table, "freeswitch").map_err(name)?;
    let special = table["rfc3398"].as_table().ok_or_else(|| name("[rfc3398] is missing. Add it".into()))?;
    let list = |key: &str| -> Vec<i64> {
        let items = special.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        items.iter().filter_map(Value::as_integer).collect()
    };
    let (by_warning, not_mapped) = (list("by_warning"), list("not_mapped"));
    let elsewhere = list("not_for_gateways");
    let (authenticate, mend) = (list("authenticate_first"), list("mend_first"));
    let diagnostic = pairs(special, "without_diagnostic").map_err(name)?;
    let by_user = pairs(special, "user_location").map_err(name)?;
    let default_cause = special.get("default_cause").and_then(Value::as_integer).unwrap_or(31);

    let mut facts = Vec::new();
    let mut problems = Vec::new();
    for &number in numbers.iter().filter(|number| **number >= 300) {
        let code = i64::from(number);
        let listed = find(&rfc.to_cause, code);
        let by_rule = by_warning.contains(&code) || not_mapped.contains(&code);
        let unlisted = listed.is_none() && !by_rule;
        if unlisted && (elsewhere.contains(&code) || !answers_invite(number)) {
            continue;
        }
        let mut add =
            |dimension: &str, value: Result<Written, String>, when: Option<&str>, from: &str, inferred| {
                let made = fact(dimension, value, when, from, inferred, library);
                made.map(|fact| facts.push((number, fact))).unwrap_or_else(|why| problems.push(why));
            };
        if number < 400 {
            add("Cause", rule("FollowContact"), None, "RFC3398 8.2.5", false);
        } else if not_mapped.contains(&code) {
            add("Cause", rule("NotMapped"), None, &rfc.from, false);
        } else if by_warning.contains(&code) {
            for (number, when) in [(31, "ByDefault"), (65, "BearerWarning")] {
                add("Cause", cause(number), Some(when), &rfc.from, false);
                add("RfcRoundTrip", Ok(back(&rfc, number).0), Some(when), &rfc.both(), true);
            }
        } else {
            let when = match listed {
                None => Some("ByDefaultOnly"),
                Some(_) if authenticate.contains(&code) => Some("NoCredentials"),
                Some(_) if mend.contains(&code) => Some("NotMendable"),
                Some(_) => None,
            };
            let listed = listed.unwrap_or(default_cause);
            add("Cause", cause(listed), when, &rfc.from, false);
            let user = find(&by_user, listed).filter(|_| number >= 600);
            if let Some(user) = user {
                add("RfcRoundTrip", reply(user), Some("UserLocation"), &rfc.both(), true);
                add("RfcRoundTrip", Ok(back(&rfc, listed).0), Some("OtherLocation"), &rfc.both(), true);
            } else if let Some(without) = find(&diagnostic, listed) {
                add("RfcRoundTrip", reply(without), None, &rfc.both(), true);
            } else {
                let (value, mapped) = back(&rfc, listed);
                add("RfcRoundTrip", Ok(value), (!mapped).then_some("Unlisted"), &rfc.both(), true);
            }
        }
        for (dimension, product) in [("AsteriskRoundTrip", &asterisk), ("FreeswitchRoundTrip", &freeswitch)] {
            let Some(cause) = find(&product.to_cause, code) else {
                add(
                    dimension,
                    Err(format!("{code} has no cause in the table for {dimension}. Add it")),
                    None,
                    "",
                    false,
                );
                continue;
            };
            let (value, mapped) = back(product, cause);
            add(dimension, Ok(value), (!mapped).then_some("Unmapped"), &product.both(), true);
        }
    }
    if problems.is_empty() {
        Ok(facts)
    } else {
        Err(problems.into_iter().map(|why| format!("assets/catalogue/q850.toml: {why}")).collect())
    }
}

/// The codes that a gateway answers with for each cause, by RFC 3398: for some causes two, by where it arose.
pub fn to_codes(folder: &Path) -> Result<Vec<(i64, i64)>, Vec<String>> {
    let table = parse(&folder.join("q850.toml"))?;
    let rfc = table.get("rfc3398").and_then(Value::as_table);
    let read =
        |key: &str| rfc.ok_or("[rfc3398] is missing. Add it".to_string()).and_then(|rfc| pairs(rfc, key));
    let both = read("to_code").and_then(|codes| Ok([codes, read("user_location")?].concat()));
    both.map_err(|why| vec![format!("assets/catalogue/q850.toml: {why}")])
}

impl Mapping {
    fn both(&self) -> String {
        format!("{}; {}", self.from, self.back_from)
    }
}

fn mapping(table: &Table, name: &str) -> Result<Mapping, String> {
    let table = table.get(name).and_then(Value::as_table).ok_or(format!("[{name}] is missing. Add it"))?;
    Ok(Mapping {
        to_cause: pairs(table, "to_cause")?,
        to_code: pairs(table, "to_code")?,
        default_code: table
            .get("default_code")
            .and_then(Value::as_integer)
            .ok_or("no default_code. Add it")?,
        from: text(table, "from").ok_or("no `from`: a table has a source. Add it")?,
        back_from: text(table, "back_from").ok_or("no `back_from`: a table has a source. Add it")?,
    })
}

fn pairs(table: &Table, key: &str) -> Result<Vec<(i64, i64)>, String> {
    let rows = table.get(key).and_then(Value::as_array).ok_or(format!("`{key}` is missing. Add it"))?;
    let pair = |row: &Value| {
        let row = row.as_array()?;
        (row.len() == 2).then_some(())?;
        Some((row[0].as_integer()?, row[1].as_integer()?))
    };
    let wrong = || format!("`{key}` is a list of [number, number]. Correct the row that is not");
    rows.iter().map(|row| pair(row).ok_or_else(wrong)).collect()
}

fn find(table: &[(i64, i64)], key: i64) -> Option<i64> {
    table.iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
}

/// The code that comes back for a cause, and whether the table lists the cause.
fn back(mapping: &Mapping, cause: i64) -> (Written, bool) {
    let listed = find(&mapping.to_code, cause);
    (Written::Code(listed.unwrap_or(mapping.default_code) as u16), listed.is_some())
}

fn reply(code: i64) -> Result<Written, String> {
    u16::try_from(code).map(Written::Code).map_err(|_| format!("{code} is not a response code. Correct it"))
}

fn rule(word: &str) -> Result<Written, String> {
    word_of("CauseRule", word).map(|(list, word)| Written::Word(list, word))
}

/// A fact that is computed instead of written.
pub fn fact(
    dimension: &str,
    value: Result<Written, String>,
    when: Option<&str>,
    from: &str,
    inferred: bool,
    library: &mut Library,
) -> Result<Fact, String> {
    let place = Dimension::NAMES.iter().position(|known| *known == dimension);
    Ok(Fact {
        dimension: place.ok_or(format!("{dimension} is not a dimension"))?,
        value: value?,
        when: when.map(|word| word_of("Condition", word)).transpose()?.map(|(_, word)| word),
        inferred,
        sources: library.cite(from)?,
    })
}
