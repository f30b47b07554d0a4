//! The components, rendered to text natively: every pair in every language.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::rc::Rc;

use pollster::block_on;
use sip_compare::catalogue::{entries, find};
use sip_compare::i18n::{languages, negotiate};
use sip_compare::model::{Selection, choose};
use sip_compare::ui::{App, AppProps};
use yew::{Callback, LocalServerRenderer};

fn render(props: AppProps) -> String {
    block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render())
}

fn pair(a: u16, b: u16) -> String {
    let selection = Selection::new(find(a).unwrap(), find(b).unwrap());
    render(AppProps {
        words: negotiate(&[]),
        selection,
        notices: Rc::default(),
        notes: Rc::default(),
        request: 0,
        on_choose: Callback::noop(),
        on_language: None,
        page: "".into(),
        on_copy: Callback::noop(),
        on_intake: Callback::noop(),
    })
}

fn asked(a: &str, b: &str) -> String {
    let (selection, notices) = choose(Some(a), Some(b));
    render(AppProps {
        words: negotiate(&[]),
        selection,
        notices: Rc::new(notices),
        notes: Rc::default(),
        request: 0,
        on_choose: Callback::noop(),
        on_language: None,
        page: "".into(),
        on_copy: Callback::noop(),
        on_intake: Callback::noop(),
    })
}

/// The text between tags, with the entities that occur undone.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text.replace("&amp;", "&")
        .replace("&#x27;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
}

#[test]
fn every_pair_draws_every_part() {
    for words in languages() {
        for left in entries() {
            for right in entries() {
                let selection = Selection::new(left, right);
                let html = render(AppProps {
                    words,
                    selection,
                    notices: Rc::default(),
                    notes: Rc::default(),
                    request: 0,
                    on_choose: Callback::noop(),
                    on_language: None,
                    page: "".into(),
                    on_copy: Callback::noop(),
                    on_intake: Callback::noop(),
                });
                let shown = text(&html);
                let name = format!("{} {}-{}", words.tag, left.code.number(), right.code.number());
                let mut parts =
                    vec![words.description(), words.when(), words.fix(), words.which(), words.learn_more()];
                if left.code != right.code {
                    parts.extend([words.differences(), words.table()]);
                }
                for part in parts {
                    assert!(shown.contains(part), "{name}: no “{part}”");
                }
                assert_eq!(html.matches("<option ").count(), 150, "{name}: two dropdowns of 75");
                assert!(!html.contains("style="), "{name}: a style attribute, which strict policies refuse");
                assert!(!html.contains("<style"), "{name}: a style element, which strict policies refuse");
            }
        }
    }
}

#[test]
fn options_carry_numbers_and_reason_phrases() {
    let html = pair(183, 487);
    for entry in entries() {
        let number = entry.code.number();
        let option = format!("value=\"{number}\"");
        assert_eq!(html.matches(&option).count(), 2, "{number} is in both dropdowns");
        assert!(text(&html).contains(&format!("{number} {}", entry.phrase)), "{number} with its phrase");
    }
    assert_eq!(html.matches("<optgroup ").count(), 12, "six classes, twice");
}

#[test]
fn links_open_outside_and_hand_nothing_on() {
    let html = pair(486, 603);
    for link in html.split("<a ").skip(1) {
        let tag = link.split('>').next().unwrap();
        assert!(tag.contains("target=\"_blank\"") && tag.contains("rel=\"noopener noreferrer\""), "{tag}");
    }
    assert!(html.contains("https://www.rfc-editor.org/rfc/rfc3261.html#section-21.4.24"));
}

#[test]
fn what_stays_english_is_marked() {
    let html = pair(486, 603);
    let marked = "<span lang=\"en\" dir=\"ltr\" translate=\"no\" class=\"phrase\">486 Busy Here</span>";
    assert!(html.contains(marked), "the reason phrase");
    assert!(html.contains("<code dir=\"ltr\" translate=\"no\">Retry-After</code>"), "a header name");
    let product = html.split("<a ").find(|link| link.contains("Kamailio, tm")).unwrap();
    assert!(
        product.contains("lang=\"en\"") && product.contains("translate=\"no\""),
        "the name of a source: {product}"
    );
    let rfc = html.split("<a ").find(|link| link.contains("§21.4.24")).unwrap();
    assert!(
        !rfc.split('>').next().unwrap().contains("lang="),
        "an RFC section is named in the language of the card"
    );
}

#[test]
fn bad_input_is_told_and_escaped() {
    let check = |a: &str, b: &str, sentence: &str| {
        let html = asked(a, b);
        assert!(text(&html).contains(sentence), "{a}, {b}: no “{sentence}”");
        assert!(text(&html).contains("Key differences"), "{a}, {b}: the card is there");
    };
    check(
        "abc",
        "487",
        "abc is not a SIP response code (100 to 699): 183 Session Progress is shown instead.",
    );
    check("", "487", "No code was given for a: 183 Session Progress is shown instead.");
    check(
        "183 200",
        "487",
        "Several codes were given for a (183 200): the first that is registered, 183 Session Progress, is shown.",
    );
    check(
        "999 998",
        "487",
        "None of the codes given for a (999 998) is registered: 183 Session Progress is shown instead.",
    );
    check("\0", "487", "\u{fffd} is not a SIP response code");
    check("\u{200b}", "487", "\u{fffd} is not a SIP response code");
    assert!(!asked("486 486", "487").contains("class=\"notice\""), "the same code named twice is one code");
    check("183", "409", "409 is not a registered SIP response code: RFC 2543 uses it for");
    check("183", "478", "478 is not a registered SIP response code: Kamailio uses it for");
    check("183", "458", "458 is not a registered SIP response code, the nearest is");
    check("183", "<script>alert(1)</script>", "<script>alert(1)</script> is not a SIP response code");
    assert!(!asked("183", "<script>alert(1)</script>").contains("<script"), "escaped");
    check("999", "abc", "999 is not a SIP response code");
    check("999", "abc", "abc is not a SIP response code");
}

#[test]
fn the_same_code_twice_is_one_card() {
    let html = pair(486, 486);
    assert_eq!(html.matches(" class=\"code ").count(), 1);
    assert!(text(&html).contains("Both sides show 486: choose another code on one side to compare."));
    assert!(!html.contains("class=\"differences\""));
}
