//! `cargo xtask card`: pictures and pages of pairs.

use std::fs;
use std::io::{IsTerminal, Write, stderr};

use sip_compare::card;
use sip_compare::catalogue::Entry;
use sip_compare::compare::compare;
use sip_compare::i18n::Words;

use crate::Outcome;
use crate::arguments::{self, Request};
use crate::html::card_page;
use crate::picture::picture;

/// Writes what the arguments ask for, and says what it wrote.
pub(crate) fn run(given: &[&str]) -> Outcome {
    if given.iter().any(|one| matches!(*one, "--help" | "-h")) {
        println!("{}", arguments::USAGE);
        return Ok(());
    }
    let request = arguments::read(given)?;
    let written = write(&request)?;
    if request.json {
        println!("{}", serde_json::to_string_pretty(&written).map_err(|why| why.to_string())?);
    } else if let [one, other] = &written[..] {
        println!("{one}\n{other}");
    } else {
        println!("{} files in {}", written.len(), request.out.display());
    }
    Ok(())
}

fn write(request: &Request) -> Result<Vec<String>, String> {
    let told = |why: std::io::Error| format!("{}: {why}", request.out.display());
    fs::create_dir_all(&request.out).map_err(told)?;
    let mut progress = Progress::of(request.pairs.len() * request.languages.len());
    let mut written = Vec::new();
    for words in &request.languages {
        for (left, right) in &request.pairs {
            let (svg, html) = draw(words, left, right);
            for (ending, text) in [("svg", svg), ("html", html)] {
                let file = request.out.join(format!("{}.{ending}", name(words, left, right)));
                fs::write(&file, text).map_err(|why| format!("{}: {why}", file.display()))?;
                written.push(file.display().to_string());
            }
            progress.step();
        }
    }
    Ok(written)
}

/// What the files of a pair are called, without an ending.
pub(crate) fn name(words: &Words, left: &Entry, right: &Entry) -> String {
    format!("{}-vs-{}.{}", left.code.number(), right.code.number(), words.tag)
}

/// The picture and the page of one pair.
pub(crate) fn draw(words: &'static Words, left: &'static Entry, right: &'static Entry) -> (String, String) {
    let card = card::write(words, &compare(left, right));
    (picture(words, &card), card_page(words, left, right, &card))
}

/// Tells how far a long work is: in one line of a terminal, otherwise a line for every tenth of it.
struct Progress {
    done: usize,
    all: usize,
}

impl Progress {
    fn of(all: usize) -> Self {
        Self { done: 0, all }
    }

    fn step(&mut self) {
        self.done += 1;
        let tenth = |done: usize| done * 10 / self.all;
        if self.all < 20 {
            return; // done before it is read
        }
        let (done, all) = (self.done, self.all);
        let told = if stderr().is_terminal() {
            write!(stderr(), "\r{done} of {all} cards{}", if done == all { "\n" } else { "" })
        } else if tenth(done) > tenth(done - 1) {
            writeln!(stderr(), "{done} of {all} cards")
        } else {
            Ok(())
        };
        drop(told); // whoever does not listen gets the cards all the same
    }
}
