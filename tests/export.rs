//! Cards to take along: each format is read back by its own rules, and has to say what the card says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

#[path = "export/exact.rs"]
mod exact;
#[path = "export/expected.rs"]
mod expected;
#[path = "export/inline.rs"]
mod inline;
#[path = "export/one_text.rs"]
mod one_text;
#[path = "export/read.rs"]
mod read;
#[path = "export/wiki.rs"]
mod wiki;

use exact::EXACT;
use expected::{expected, leads_to};
use one_text::of_one_text;
use read::read;
use sip_compare::card::export::{Format, export};
use sip_compare::card::markup::Marked;
use sip_compare::card::{self, Card};
use sip_compare::catalogue::{entries, find};
use sip_compare::compare::compare;
use sip_compare::i18n::{Words, languages, negotiate};

/// The address of the comparison in every page here.
pub(crate) const ADDRESS: &str = "https://example.com/sip-compare/?a=486&b=603";

fn write(words: &'static Words, a: u16, b: u16) -> Card {
    card::write(words, &compare(find(a).unwrap(), find(b).unwrap()))
}

fn check(words: &'static Words, card: &Card) {
    for format in Format::ALL {
        let page = export(words, card, format, ADDRESS);
        let name = format!("{} {} {format:?}", words.tag, card.title);
        let found = read(words, format, &page);
        assert_eq!(found.blocks, expected(words, format, card), "{name}");
        assert_eq!(found.links, leads_to(format, card), "{name}");
        assert!(page.ends_with('\n') && !page.contains("\n\n\n"), "{name}: blank lines");
        assert!(page.lines().all(|line| !line.ends_with(' ')), "{name}: trailing spaces");
        assert!(!page.ends_with("\n\n"), "{name}: more than one line end");
        assert_eq!(page.contains('`'), format == Format::Markdown && has_tokens(card), "{name}: backticks");
    }
}

fn has_tokens(card: &Card) -> bool {
    let fix = card.codes.iter().flat_map(|code| code.words.fix);
    let texts =
        card.codes.iter().flat_map(|code| [code.words.description, code.words.when]).chain(fix.copied());
    let cells = card.rows.iter().flat_map(|row| row.left.iter().chain(&row.right));
    let marked = card.summary.iter().chain(&card.differences).chain(cells.map(|one| &one.text));
    let marked = marked.chain(card.answer.iter().map(|answer| &answer.text));
    texts.chain(marked.map(Marked::source)).any(|text| text.contains('`'))
}

#[test]
fn every_pair_says_in_every_format_what_its_card_says() {
    let words = negotiate(&["en"]);
    let mut seen = 0;
    for left in entries() {
        for right in entries() {
            check(words, &card::write(words, &compare(left, right)));
            seen += 1;
        }
    }
    assert_eq!(seen, 5625);
}

#[test]
fn the_pairs_people_ask_about_do_so_in_every_language() {
    let asked = entries().iter().flat_map(|left| entries().iter().map(move |right| (left, right)));
    for words in languages() {
        let mut seen = 0;
        for (left, right) in asked.clone() {
            let card = card::write(words, &compare(left, right));
            if card.answer.is_some() {
                check(words, &card);
                seen += 1;
            }
        }
        assert!(seen >= 20, "{}: {seen} pairs with an answer", words.tag);
    }
}

#[test]
fn pages_look_as_they_should() {
    let words = negotiate(&["en"]);
    for (format, head, table) in EXACT {
        let page = export(words, &write(words, 486, 603), format, ADDRESS);
        assert!(page.starts_with(head), "{format:?} begins otherwise: {page}");
        assert!(page.contains(table), "{format:?} has another table: {page}");
    }
}

#[test]
fn tokens_are_code_where_there_is_code() {
    let words = negotiate(&["fr", "en"]);
    for (format, token) in Format::ALL.into_iter().zip([
        "Retry-After",
        "`Retry-After`",
        "{{Retry-After}}",
        "<code>Retry-After</code>",
        "<code dir=\"ltr\">Retry-After</code>",
    ]) {
        let page = export(words, &write(words, 486, 603), format, "");
        assert_eq!(page.matches(token).count(), page.matches("Retry-After").count(), "{format:?}: {page}");
        assert!(page.contains(token));
    }
}

#[test]
fn rich_text_names_its_language_and_direction() {
    for words in languages() {
        let page = export(words, &write(words, 486, 603), Format::Html, "");
        let begin = format!("<div lang=\"{}\" dir=\"{}\">\n<h2>", words.tag, words.dir);
        assert!(page.starts_with(&begin), "{}: {page}", words.tag);
    }
}

/// Texts that would be headings, lists, tables, links, macros, templates or scripts.
const HOSTILE: &[&str] = &[
    "# head",
    "- item",
    "+ item",
    "1. one",
    "12) twelve",
    "=== three",
    "> quoted",
    "* star",
    "; term : definition",
    ": indented",
    "h1. heading",
    "bq. quoted",
    "|- row",
    "|} end",
    "! head !! more",
    "a | b || c",
    "line\nbreak | and\r\nanother",
    "ends in a backslash\\",
    "\\\\ two of them \\",
    "[x](javascript:alert(1)) ![i](x) [[Page|name]] [http://x y]",
    "{{Template}} {code}x{code} {*}b{*} -{x}-",
    "'''bold''' ''it'' ~~~~ __TOC__ ---- <nowiki>",
    "-del- +ins+ _em_ ^sup^ ~sub~ ??cite?? !image.png! @name #12 $x$",
    "(y) (/) (*) :) ;-) :P (on)",
    "<script>alert(\"1\")</script> &amp; &#60; <!-- -->",
    "a ` tick",
    "`|` and `a|b` and `Contact: *` and `-x-` and `{x}` and `<b>` and `'''`",
    "*603 | Decline* and *[x]*",
    "a colon:",
    "、+del+ e\u{301}_em_ ÷-x-",
];

#[test]
fn no_text_becomes_a_mark() {
    let words = negotiate(&["fr", "en"]);
    let lines = |card: &Card| export(words, card, Format::Text, ADDRESS).lines().count();
    for text in HOSTILE {
        let card = of_one_text(text);
        for format in Format::ALL.into_iter().filter(|format| *format != Format::Text) {
            let page = export(words, &card, format, ADDRESS);
            let found = read(words, format, &page);
            assert_eq!(found.blocks, expected(words, format, &card), "{format:?}: {page}");
            assert_eq!(found.links, leads_to(format, &card), "{format:?}: {page}");
        }
        // Text knows no marks but its lines.
        assert_eq!(lines(&card), lines(&of_one_text("harmless")), "{text}");
    }
}

#[test]
fn an_address_cannot_break_out() {
    let words = negotiate(&["en"]);
    let card = write(words, 486, 603);
    let address = "https://example.com/a b\"c<d>e|f]g)h(i[j'k''l{m}n\\o`p*q~r\ns__t\u{e9}?u=%20&v=_#w";
    let encoded = "https://example.com/a%20b%22c%3Cd%3Ee%7Cf%5Dg%29h%28i%5Bj%27k%27%27l%7Bm%7Dn%5Co%60p%2Aq%7Er%0As_%5Ft%C3%A9?u=%20&v=_#w";
    for format in Format::ALL {
        let page = export(words, &card, format, address);
        let found = read(words, format, &page);
        match format {
            Format::Text => assert!(page.contains(&format!("\n{encoded}\n")), "{page}"),
            _ => assert_eq!(found.links[0], encoded, "{format:?}"),
        }
    }
}

#[test]
fn an_address_that_others_cannot_follow_is_left_out() {
    let words = negotiate(&["en"]);
    let card = write(words, 486, 603);
    for format in Format::ALL {
        let without = export(words, &card, format, "");
        for address in
            ["javascript:alert(1)", "file:///home/sip-compare.html", "?a=486&b=603", "data:text/html,x"]
        {
            assert_eq!(export(words, &card, format, address), without, "{format:?} {address}");
        }
    }
}
