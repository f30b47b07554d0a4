//! Filling a host's lines with options: for pages without script and for the documentation. In the configurator the
//! page's script does the same with what was chosen (`assets/embed.js`).

use sip_compare::card::title;
use sip_compare::catalogue::{Entry, find};
use sip_compare::i18n;

use crate::hosts::Syntax;
use crate::html::escape;

/// Where the last step of a release writes the value of its `sip-compare.js`: it is known when all else is there.
pub(crate) const INTEGRITY: &str = "sha384-of-sip-compare.js";

/// The folder that stands in every example.
pub(crate) const FOLDER: &str = "https://www.example.org/sip-compare/";

/// The pair that stands in every example.
pub(crate) const PAIR: (u16, u16) = (486, 603);

/// The lines with the example's options, its title and picture in the language of `tag`.
pub(crate) fn fill(template: &str, syntax: Syntax, tag: &str) -> String {
    let (a, b) = PAIR;
    let address = format!("{FOLDER}?a={a}&b={b}");
    let entry = |number: u16| find(number).into_iter();
    let words = i18n::negotiate(&[tag]);
    let in_words = |left: &Entry, right: &Entry| title(words, left, right).to_string();
    let title = entry(a).zip(entry(b)).map(|(left, right)| in_words(left, right)).collect::<String>();
    let values = [
        ("{page}", FOLDER.to_string()),
        ("{origin}", FOLDER.trim_end_matches("/sip-compare/").to_string()),
        ("{frame}", format!("{address}&embed=1")),
        ("{address}", address),
        ("{a}", a.to_string()),
        ("{b}", b.to_string()),
        ("{title}", title),
        ("{width}", "100%".to_string()),
        ("{height}", "560".to_string()),
        ("{language}", tag.to_string()),
        ("{picture}", format!("{a}-vs-{b}.{tag}")),
    ];
    // These are markup already.
    let filled = without_integrity(template)
        .replace("{attributes}", &format!(r#"a="{a}" b="{b}""#))
        .replace("{data}", &format!(r#"data-a="{a}" data-b="{b}""#));
    values.into_iter().fold(filled, |text, (name, value)| {
        text.replace(name, &if syntax == Syntax::Html { escape(&value) } else { value })
    })
}

/// Without what only a folder named after its version permits: the folder of the examples has no version in its name.
fn without_integrity(template: &str) -> String {
    let mut parts = template.split("{?");
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |text, part| text + part.split_once("?}").map_or(part, |(_, after)| after))
}
