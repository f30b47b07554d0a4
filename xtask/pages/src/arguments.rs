//! What `cargo xtask card` is asked for.

use std::path::PathBuf;

use sip_compare::catalogue::{Entry, asked_pairs, entries, find};
use sip_compare::i18n::{self, Words, languages};

/// How the command is called.
pub(crate) const USAGE: &str = "\
cargo xtask card A B [C D …]   a picture and a page of each pair: 486-vs-603.en.svg, 486-vs-603.en.html
cargo xtask card --asked       of the pairs that people ask about
cargo xtask card --all         of every pair, in both orders
  --lang fr,vi                 the languages (default en); all means every one of them
  --out FOLDER                 where to write (default target/cards)
  --json                       print what was written as JSON";

/// A request, checked.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) pairs: Vec<(&'static Entry, &'static Entry)>,
    pub(crate) languages: Vec<&'static Words>,
    pub(crate) out: PathBuf,
    pub(crate) json: bool,
}

/// Reads the arguments.
///
/// # Errors
///
/// A sentence that names what was seen and what was expected.
pub(crate) fn read(given: &[&str]) -> Result<Request, String> {
    let mut codes = Vec::new();
    let mut pairs = Vec::new();
    let mut request = Request {
        pairs: Vec::new(),
        languages: spoken("en")?,
        out: PathBuf::from("target/cards"),
        json: false,
    };
    let mut rest = given.iter();
    while let Some(&argument) = rest.next() {
        let mut value = || rest.next().copied().ok_or_else(|| failed(&format!("{argument} lacks its value")));
        match argument {
            "--asked" => pairs.extend(asked()),
            "--all" => pairs.extend(all()),
            "--lang" => request.languages = spoken(value()?)?,
            "--out" => request.out = PathBuf::from(value()?),
            "--json" => request.json = true,
            number => codes.push(code(number)?),
        }
    }
    let (couples, odd) = codes.as_chunks::<2>();
    if let [left] = odd {
        return Err(failed(&format!("{} has no second code beside it", left.code.number())));
    }
    request.pairs = couples.iter().map(|[left, right]| (*left, *right)).chain(pairs).collect();
    if request.pairs.is_empty() {
        return Err(failed("no pair is named"));
    }
    Ok(request)
}

fn failed(why: &str) -> String {
    format!("{why}; nothing is written.\n\n{USAGE}")
}

fn code(argument: &str) -> Result<&'static Entry, String> {
    let registered = argument.parse().ok().and_then(find);
    registered.ok_or_else(|| {
        failed(&format!("“{argument}” is neither a registered SIP response code nor an option"))
    })
}

fn spoken(tags: &str) -> Result<Vec<&'static Words>, String> {
    if tags == "all" {
        return Ok(languages().to_vec());
    }
    let known: Vec<&str> = languages().iter().map(|words| words.tag).collect();
    let one =
        |tag| i18n::find(tag).ok_or_else(|| failed(&format!("“{tag}” is none of {}, all", known.join(", "))));
    tags.split(',').map(one).collect()
}

/// Every pair of two different codes, in both orders: `b` may be what somebody saw first.
fn all() -> impl Iterator<Item = (&'static Entry, &'static Entry)> {
    let others = |left: &'static Entry| entries().iter().filter(move |right| right.code != left.code);
    entries().iter().flat_map(move |left| others(left).map(move |right| (left, right)))
}

/// The pairs with an authored answer, the lower number first.
fn asked() -> impl Iterator<Item = (&'static Entry, &'static Entry)> {
    asked_pairs().filter_map(|(a, b)| Some((find(a)?, find(b)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(given: &[&str]) -> String {
        read(given).expect_err("malformed").split(';').next().unwrap_or_default().to_string()
    }

    #[test]
    fn what_is_malformed_is_named_and_nothing_is_written() {
        assert_eq!(told(&["486", "999"]), "“999” is neither a registered SIP response code nor an option");
        assert_eq!(
            told(&["486", "--long"]),
            "“--long” is neither a registered SIP response code nor an option"
        );
        assert_eq!(told(&["486", "603", "404"]), "404 has no second code beside it");
        assert_eq!(told(&["486", "603", "--lang", "tlh"]), "“tlh” is none of en, fr, pt-BR, vi, all");
        assert_eq!(told(&["486", "603", "--lang"]), "--lang lacks its value");
        assert_eq!(told(&[]), "no pair is named");
    }

    #[test]
    fn one_many_or_all_pairs_are_read() {
        let pairs = |given: &[&str]| -> Vec<(u16, u16)> {
            let request = read(given).expect("well formed");
            request.pairs.iter().map(|(left, right)| (left.code.number(), right.code.number())).collect()
        };
        assert_eq!(pairs(&["486", "603"]), [(486, 603)]);
        assert_eq!(pairs(&["486", "603", "--lang", "all", "603", "486"]), [(486, 603), (603, 486)]);
        assert_eq!(pairs(&["--all"]).len(), entries().len() * (entries().len() - 1));
        assert_eq!(read(&["486", "603", "--lang", "fr-CA,vi"]).expect("well formed").languages.len(), 2);
    }
}
