//! The budget of bytes: what each file of a release may weigh. `bench/size-budget.toml` has the limits.

use std::fmt::Write;
use std::fs;

use crate::Outcome;
use crate::dist::Weight;
use crate::shell::root;

const FILE: &str = "bench/size-budget.toml";

/// What no card loads: other forms of the release, and what is read and not run.
const OTHER: [&str; 6] = ["embed", "fallback.js", "index.js", "package.json", "plain.", "sip-compare.html"];

/// The file as written: sections of names with a number each.
struct Budget(Vec<(String, String, u64)>);

impl Budget {
    fn read() -> Result<Self, String> {
        let file = root().join(FILE);
        let text = fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        let (mut section, mut lines) = (String::new(), Vec::new());
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                section = name.to_string();
                continue;
            }
            let number = |text: &str| text.trim().replace('_', "").parse().ok();
            let read = line.split_once('=').and_then(|(name, value)| Some((name.trim(), number(value)?)));
            let (name, bytes) = read
                .ok_or_else(|| format!("{FILE}: “{line}” is neither a section nor a name with a number"))?;
            lines.push((section.clone(), name.trim_matches('"').to_string(), bytes));
        }
        Ok(Self(lines))
    }

    fn at(&self, section: &str, name: &str) -> Option<u64> {
        self.0.iter().find(|(of, known, _)| of == section && known == name).map(|(.., bytes)| *bytes)
    }

    /// Whether a file is loaded for a card; one that nobody has put elsewhere counts as loaded.
    fn is_of_card(&self, name: &str) -> bool {
        self.at("other", name).is_none()
            && (self.at("card", name).is_some()
                || !(name.ends_with(".d.ts") || OTHER.iter().any(|start| name.starts_with(start))))
    }
}

/// Fails with a sentence for everything that weighs more than it may.
pub(crate) fn check(weights: &[Weight]) -> Outcome {
    let budget = Budget::read()?;
    let mut wrong = Vec::new();
    for Weight { name, brotli, .. } in weights.iter().filter(|one| counts(one)) {
        match budget.at("card", name).or_else(|| budget.at("other", name)) {
            Some(most) if *brotli > most => wrong.push(format!(
                "{name} weighs {brotli} bytes (brotli -q 11) and may weigh {most}. `cargo xtask size` says what weighs what"
            )),
            Some(_) => {}
            None => wrong.push(format!("{name} is not in {FILE}. Put it there, or take it out of the release")),
        }
    }
    for (name, bytes) in sums(&budget, weights) {
        if let Some(most) = budget.at("all", name).filter(|most| bytes > *most) {
            wrong.push(format!("all files of the {name} weigh {bytes} bytes and may weigh {most}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("over the budget:\n  {}", wrong.join("\n  "))) }
}

/// Says how much of the budget is used, and how far the goals are.
pub(crate) fn tell(weights: &[Weight]) -> Outcome {
    let budget = Budget::read()?;
    println!("\n{:<44}{:>10}{:>12}", "budget, brotli 11", "weighs", "may weigh");
    for (name, bytes) in sums(&budget, weights) {
        println!("{name:<44}{bytes:>10}{:>12}", budget.at("all", name).unwrap_or_default());
    }
    for (_, name, bytes) in budget.0.iter().filter(|(section, ..)| section == "goals") {
        println!("goal: {:<38}{:>10}{bytes:>12}", name.replace('-', " "), "");
    }
    check(weights)
}

/// Writes what everything weighs now and 2 % as the budget; the goals stay.
pub(crate) fn set(weights: &[Weight]) -> Outcome {
    let budget = Budget::read()?;
    let spare = |bytes: u64| bytes + bytes.div_ceil(50);
    let mut text = HEAD.to_string();
    for (section, of_card) in [("card", true), ("other", false)] {
        write!(text, "\n[{section}]\n").map_err(|why| why.to_string())?;
        for Weight { name, brotli, .. } in
            weights.iter().filter(|one| counts(one) && budget.is_of_card(&one.name) == of_card)
        {
            writeln!(text, "\"{name}\" = {}", spare(*brotli)).map_err(|why| why.to_string())?;
        }
    }
    text += "\n[all]\n";
    for (name, bytes) in sums(&budget, weights) {
        writeln!(text, "{name} = {}", spare(bytes)).map_err(|why| why.to_string())?;
    }
    text += "\n# What is wanted, however far it is.\n[goals]\n";
    for (_, name, bytes) in budget.0.iter().filter(|(section, ..)| section == "goals") {
        writeln!(text, "{name} = {bytes}").map_err(|why| why.to_string())?;
    }
    fs::write(root().join(FILE), text).map_err(|why| format!("{FILE}: {why}"))?;
    println!("{FILE} is written: look at what changed before it is committed");
    Ok(())
}

const HEAD: &str = "\
# What each file of the release may weigh, in bytes after brotli -q 11; `cargo xtask test` fails where it is more.
# Written by `cargo xtask size --set-budget`: what everything weighed then and 2 %.
# [card] is loaded for a card, each language by those who read it; [other] is not.
";

/// Licences, the text for readers and what a release is checked with may be as long as they have to be.
fn counts(one: &Weight) -> bool {
    const UNLOADED: [&str; 3] = ["README.md", "integrity.json", "sbom.cdx.json"];
    !one.name.starts_with("LICENSE") && !UNLOADED.contains(&one.name.as_str())
}

fn sums(budget: &Budget, weights: &[Weight]) -> [(&'static str, u64); 2] {
    let all = |of_card_alone: bool| {
        let wanted =
            weights.iter().filter(|one| counts(one) && (!of_card_alone || budget.is_of_card(&one.name)));
        wanted.map(|one| one.brotli).sum()
    };
    [("card", all(true)), ("release", all(false))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: u64) -> Weight {
        Weight { name: name.into(), raw: brotli, brotli }
    }

    #[test]
    fn what_weighs_more_than_it_may_is_named() {
        let module = "sip_compare_bg.wasm";
        assert_eq!(check(&[weight(module, 1)]), Ok(()));
        let told = check(&[weight(module, u64::MAX / 2), weight("new.bin", 1)]).expect_err("far over");
        for part in
            [&format!("{module} weighs {}", u64::MAX / 2), "new.bin is not in", "all files of the card weigh"]
        {
            assert!(told.contains(part), "{told}");
        }
    }

    #[test]
    fn what_a_card_loads_is_told_from_the_rest() {
        let budget = Budget(Vec::new());
        for (name, of_card) in [
            ("sip-compare.js", true),
            ("words.bin", true),
            ("embed.fr.html", false),
            ("sip-compare.html", false),
        ] {
            assert_eq!(budget.is_of_card(name), of_card, "{name}");
        }
    }
}
