//! What a host or an address asks for: codes, languages, texts of the host.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use sip_compare::card::tell;
use sip_compare::catalogue::find;
use sip_compare::i18n::{known, known_for, languages, negotiate, wanted};
use sip_compare::model::{Side, choose, text_for};

use super::survives::survives;
use super::texts::text;

/// Nearly a code, or anything.
fn code() -> impl Strategy<Value = String> {
    prop_oneof![2 => "[ ,]{0,2}[0-9]{0,4}[ ,x.+-]{0,2}[0-9]{0,4}", 1 => text()]
}

#[test]
fn codes() {
    let inputs = (option::of(code()), option::of(code()));
    let sees = "A registered pair is shown; for each side that was wrong one short sentence says so.";
    survives(
        "any text as a code, by attribute, property, address or message",
        sees,
        3000,
        &inputs,
        |(a, b)| {
            let (selection, notices) = choose(a.as_deref(), b.as_deref());
            for (side, asked) in [(Side::First, &a), (Side::Second, &b)] {
                let shown = selection.code(side);
                assert!(find(shown.number()).is_some());
                let told: Vec<_> = notices.iter().filter(|notice| notice.side == side).collect();
                assert!(told.len() <= 1 && (asked.is_some() || told.is_empty()));
                assert!(told.iter().all(|notice| notice.shown == shown));
                // Nothing is passed over in silence.
                let understood =
                    asked.as_ref().is_none_or(|asked| asked.contains(&shown.number().to_string()));
                assert!(understood || !told.is_empty());
            }
            for words in languages() {
                for notice in &notices {
                    let said = tell(words, notice).to_string();
                    assert!(said.chars().count() < 400, "{said}");
                    assert!(
                        !said.contains(|letter: char| letter.is_control() || letter == '\u{202e}'),
                        "{said:?}"
                    );
                }
            }
        },
    );
}

#[test]
fn tags() {
    let sees = "A language of the build is chosen, the same however the tag is written.";
    survives("any text as a language", sees, 3000, &vec(text(), 0..4), |tags| {
        let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
        let chosen = wanted(&tags);
        assert!(known().contains(chosen));
        assert_eq!(negotiate(&tags).tag, chosen.tag);
        for tag in tags {
            assert_eq!(known_for(&tag.to_ascii_uppercase()), known_for(tag));
        }
    });
}

#[test]
fn texts_of_the_host() {
    let inputs = (vec((text(), text()), 0..6), text());
    let sees = "One of the texts is shown, none is mixed with another.";
    survives("notes with any tags and texts", sees, 2000, &inputs, |(texts, tag)| {
        let found = text_for(&texts, &tag);
        assert_eq!(found.is_none(), texts.is_empty());
        if let Some((tag, text)) = found {
            assert!(texts.iter().any(|one| (one.0.as_str(), one.1.as_str()) == (tag, text)));
        }
    });
}
