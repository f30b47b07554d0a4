//! A call flow as a ladder: where each line, arrow and word stands, and the same in sentences.
//!
//! Pure geometry, in units of the picture: one renderer draws it (`ui::ladder`), every flow looks alike.

use crate::catalogue::Entry;
use crate::catalogue::flow::{Step, flow};
use crate::catalogue::vocabulary::Value;
use crate::i18n::Words;

use super::{Link, links, number, with_phrase};

/// How wide every ladder is: two beside each other have the same scale.
pub const WIDTH: u32 = 340;
const MARGIN: u32 = 42;
/// Room for names of three lines.
const HEAD: u32 = 50;
const ROW: u32 = 36;

/// A ladder, ready to be drawn.
#[derive(Debug)]
pub struct Ladder {
    /// What it is called.
    pub title: String,
    /// The actors, each with the place of its line.
    pub actors: Vec<Actor>,
    /// What happens, from the top downwards.
    pub rungs: Vec<Rung>,
    /// How high it is.
    pub height: u32,
    /// What it follows.
    pub sources: Vec<Link>,
}

/// Who takes part.
#[derive(Debug)]
pub struct Actor {
    /// The place of its line.
    pub x: u32,
    /// Where its name stands.
    pub label: Anchor,
    /// Its name, in one line or two.
    pub name: Vec<String>,
}

/// One step of a ladder.
#[derive(Debug)]
pub struct Rung {
    /// What it is.
    pub kind: Kind,
    /// The height of its arrow.
    pub y: u32,
    /// Where it begins; a note stands here alone.
    pub from: u32,
    /// Where it leads.
    pub to: u32,
    /// Where its words stand, so that none leaves the picture.
    pub label: Anchor,
    /// What stands above it, in one line; a note may need two.
    pub text: Vec<String>,
    /// What stands below it: what matters in the message, as the protocol writes it. Empty if there is nothing.
    pub detail: String,
    /// The same as a sentence.
    pub said: String,
}

/// Where words are fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin here.
    Start(u32),
    /// Their middle is here.
    Middle(u32),
    /// They end here.
    End(u32),
}

/// What a rung is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A message of the exchange.
    Message,
    /// The code that the ladder is about.
    Code,
    /// What somebody does or perceives.
    Note,
    /// Media before the answer, in one direction.
    EarlyMedia,
    /// Media in both directions.
    Media,
}

/// The ladder of a code; `None` only for a code without a flow, which the build refuses.
pub fn ladder(words: &Words, entry: &Entry) -> Option<Ladder> {
    let flow = flow(entry)?;
    let name = |place: u8| words.cell(Value::Actor(flow.actors[usize::from(place)])).unwrap_or_default();
    let last = u32::try_from(flow.actors.len()).unwrap_or(2).saturating_sub(1).max(1);
    let place = |actor: u8| MARGIN + u32::from(actor) * (WIDTH - 2 * MARGIN) / last;
    let (early, media) = (words.flow_early_media(), words.flow_media());
    let mut y = HEAD;
    let rung = |step: &Step| {
        y += ROW;
        let message = |from: u8, to: u8, kind: Kind, text: String| {
            let said = words.flow_step(&text, name(from), name(to));
            (kind, from, to, text, said)
        };
        let (kind, from, to, text, said) = match *step {
            Step::Message(from, to, text) => message(from, to, Kind::Message, text.to_string()),
            Step::Code(from, to, more) => message(from, to, Kind::Code, [&plain(entry), more].concat()),
            Step::Note(at, note) => {
                let note = words.cell(Value::FlowNote(note)).unwrap_or_default();
                (Kind::Note, at, at, note.to_string(), words.flow_note(name(at), note))
            }
            Step::EarlyMedia(from, to) => {
                (Kind::EarlyMedia, from, to, early.to_string(), words.flow_step(early, name(from), name(to)))
            }
            Step::Media(one, other) => (
                Kind::Media,
                one,
                other,
                media.to_string(),
                words.flow_between(media, name(one), name(other)),
            ),
        };
        let (from, to) = (place(from), place(to));
        let (text, detail) = match text.split_once(" (") {
            Some((text, detail)) if kind != Kind::Note => (text.to_string(), ["(", detail].concat()),
            _ => (text, String::new()),
        };
        let text = if kind == Kind::Note { lines(&text, WIDTH / LETTER - 2) } else { vec![text] };
        let longest = text.iter().chain([&detail]).map(|line| line.chars().count()).max().unwrap_or(0);
        Rung { kind, y, from, to, label: anchor(longest, u32::midpoint(from, to)), text, detail, said }
    };
    let rungs: Vec<Rung> = flow.steps.iter().map(rung).collect();
    let lane = (WIDTH - 2 * MARGIN) / last;
    let actor = |at: u8| {
        let name = lines(name(at), lane / LETTER);
        let longest = name.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        Actor { x: place(at), label: anchor(longest, place(at)), name }
    };
    Some(Ladder {
        title: words.flow_of(&number(entry)),
        actors: (0u8..).take(flow.actors.len()).map(actor).collect(),
        height: HEAD + ROW * u32::try_from(rungs.len()).unwrap_or(0) + ROW / 2,
        rungs,
        sources: links(words, flow.cited),
    })
}

/// The code as its status line has it, without marks.
fn plain(entry: &Entry) -> String {
    super::Marked::from(with_phrase(entry)).to_string()
}

/// About as wide as a letter of the size in which it is drawn, rather wider.
const LETTER: u32 = 8;

/// In the middle, unless so many letters would leave the picture there.
fn anchor(letters: usize, middle: u32) -> Anchor {
    let half = u32::try_from(letters).unwrap_or(0) * LETTER / 2;
    if middle < half + 4 {
        Anchor::Start(4)
    } else if middle + half + 4 > WIDTH {
        Anchor::End(WIDTH - 4)
    } else {
        Anchor::Middle(middle)
    }
}

/// A text in lines of at most so many letters, as far as its spaces permit.
fn lines(text: &str, most: u32) -> Vec<String> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}
