//! What is copied: a card with one text in every place is read back by the rules of each format.

#[path = "../export/expected.rs"]
mod expected;
#[path = "../export/inline.rs"]
mod inline;
#[path = "../export/one_text.rs"]
mod one_text;
#[path = "../export/read.rs"]
mod read;
#[path = "../export/wiki.rs"]
mod wiki;

use proptest::strategy::Strategy;

use expected::{expected, leads_to};
use one_text::of_one_text;
use read::{Block, read};
use sip_compare::card::export::{Format, export};
use sip_compare::card::markup::{Marked, unmarked};
use sip_compare::i18n::negotiate;

use super::survives::survives;
use super::texts::text;

/// The address of the comparison in every page here.
pub(crate) const ADDRESS: &str = "https://example.com/sip-compare/?a=486&b=603";

/// A character by its number, `&#1114111;`, and the guards around it: the most that a byte becomes.
const MOST_OF_A_BYTE: usize = 10;

/// What is said, without regard to the number of spaces: no format keeps those.
fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let one = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let joined = |block| match block {
        Block::Heading(level, text) => Block::Heading(level, one(text)),
        Block::Paragraph(text) => Block::Paragraph(one(text)),
        Block::Step(text) => Block::Step(one(text)),
        Block::Item(text) => Block::Item(one(text)),
        Block::Row(cells) => Block::Row(cells.map(one)),
    };
    blocks.into_iter().map(joined).collect()
}

#[test]
fn copied_texts() {
    let words = negotiate(&["fr", "en"]);
    let sees = "Markdown, Jira, MediaWiki and rich text say the text as it is: no mark, link, row or tag comes of it.";
    let inputs = (text(), text()).prop_map(|(one, other)| {
        let [one, other] = [unmarked(&one), unmarked(&other)];
        // A table of Markdown has no way to write a bar behind a backslash as code; tokens are ours, and none has a backslash.
        let other = other.replace('\\', "/");
        // Alone, as a token and as a reason phrase, as whole words: that is how the language files write them.
        [&one, " `", &other, "` *", &other, "* ", &one].concat()
    });
    survives("any text in the place of each text of the card", sees, 250, &inputs, |given| {
        // The card keeps texts for ever, as the words of a language are kept.
        let card = of_one_text(given.clone().leak());
        let empty = of_one_text("");
        for format in Format::ALL {
            let page = export(words, &card, format, ADDRESS);
            let marks = export(words, &empty, format, ADDRESS).len();
            let places = 40; // a text stands in fewer
            assert!(
                page.len() <= marks + places * (given.len() + 1) * MOST_OF_A_BYTE,
                "{format:?}: {} bytes",
                page.len()
            );
            if format == Format::Text {
                let lines = export(words, &of_one_text("x"), format, ADDRESS).lines().count();
                assert!(page.lines().count() <= lines, "a text became lines: {page}");
                continue;
            }
            let found = read(words, format, &page);
            let said = expected(words, format, &card);
            assert_eq!(joined(found.blocks), joined(said), "{format:?}: {page}");
            assert_eq!(found.links, leads_to(format, &card), "{format:?}: {page}");
        }
    });
}

#[test]
fn addresses() {
    let words = negotiate(&["en"]);
    let card = of_one_text("x");
    let sees =
        "Each format leads to one address that starts with https://, and to no other than the sources.";
    survives("any text behind https:// in the address of the page", sees, 1000, &text(), |given| {
        let address = ["https://", given.as_str()].concat();
        for format in Format::ALL.into_iter().filter(|format| *format != Format::Text) {
            let found = read(words, format, &export(words, &card, format, &address));
            assert_eq!(found.links.len(), leads_to(format, &card).len());
            assert!(found.links[0].starts_with("https://"));
            assert!(found.links[0].bytes().all(|byte| byte.is_ascii_graphic()), "{}", found.links[0]);
        }
    });
}

#[test]
fn marks() {
    let sees = "No letter is lost, and a text from outside has no marks.";
    survives("any text with marks of ours", sees, 3000, &text(), |given| {
        let plain = Marked::from(given.clone()).to_string();
        let bare = |text: &str| text.replace(['`', '*'], "");
        assert_eq!(bare(&plain), bare(&given));
        let outside = unmarked(&given);
        assert_eq!(Marked::from(outside.clone()).to_string(), outside);
        assert_eq!(outside.chars().count(), given.chars().count());
    });
}
