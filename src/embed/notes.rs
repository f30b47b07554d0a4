//! The notes of the host, read from what it gave: what is well formed is shown, what is not is named and left out.
//!
//! The shape, in TypeScript, is `Notes` in `types.rs`.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::catalogue::code::Code;
use crate::catalogue::find;
use crate::model::{Note, NoteLink, Notes, SCHEMES, Texts, shortened};

/// More entries than this that are malformed are not named, but counted.
const MOST_PROBLEMS: usize = 20;

/// The notes, and a sentence for whoever runs the page about each entry that is malformed.
///
/// `around` is the address of the page, to which links are relative.
pub(super) fn read(given: &JsValue, around: &str) -> (Notes, Vec<String>) {
    let mut reader = Reader { around, problems: Vec::new(), more: 0 };
    let notes = if given.is_null_or_undefined() { Notes::default() } else { reader.notes(given) };
    if reader.more > 0 {
        reader.problems.push(["notes: and ", &reader.more.to_string(), " more"].concat());
    }
    (notes, reader.problems)
}

struct Reader<'a> {
    around: &'a str,
    problems: Vec<String>,
    more: usize,
}

impl Reader<'_> {
    fn notes(&mut self, given: &JsValue) -> Notes {
        let place = "notes";
        let Some(entries) = self.object(place, given, "{ vendor, codes }", "no note is shown") else {
            return Notes::default();
        };
        let mut notes = Notes::default();
        for (key, value) in entries {
            match key.as_str() {
                "vendor" => notes.vendor = self.texts("notes.vendor", &value),
                "codes" => notes.notes = self.codes(&value),
                _ => self.unknown(place, &key, "vendor, codes"),
            }
        }
        notes
    }

    fn codes(&mut self, given: &JsValue) -> Vec<Note> {
        let wanted = "an object with a note for each code";
        let entries = self.object("notes.codes", given, wanted, "no note is shown").unwrap_or_default();
        entries.into_iter().filter_map(|(key, value)| self.note(&key, &value)).collect()
    }

    fn note(&mut self, key: &str, given: &JsValue) -> Option<Note> {
        let written = shortened(key);
        let place = ["notes.codes[\"", &written, "\"]"].concat();
        let registered = |code: &Code| find(code.number()).is_some();
        let Some(code) = key.parse().ok().and_then(Code::new).filter(registered) else {
            self.problem(
                &place,
                &["\"", &written, "\" is not a registered SIP response code; its note is left out"],
            );
            return None;
        };
        let mut note = Note { code, text: Texts::new(), link: None };
        let mut link_text = Texts::new();
        if given.is_string() {
            note.text = self.texts(&place, given);
        } else {
            for (key, value) in
                self.object(&place, given, "a text or { text, link, linkText }", "it is left out")?
            {
                let inside = [&place, ".", &shortened(&key)].concat();
                match key.as_str() {
                    "text" => note.text = self.texts(&inside, &value),
                    "link" => note.link = self.link(&inside, &value),
                    "linkText" => link_text = self.texts(&inside, &value),
                    _ => self.unknown(&place, &key, "text, link, linkText"),
                }
            }
        }
        if let Some(link) = &mut note.link {
            link.text = link_text;
        }
        if note.text.is_empty() && note.link.is_none() {
            self.problem(&place, &["nothing to show is left of it; it is left out"]);
            return None;
        }
        Some(note)
    }

    /// One text, or one a language.
    fn texts(&mut self, place: &str, given: &JsValue) -> Texts {
        let mut texts = Texts::new();
        match given.as_string() {
            Some(text) => texts.push((String::new(), text)),
            None => {
                let wanted = "a text, or an object with a text for each language";
                for (tag, value) in self.object(place, given, wanted, "it is left out").unwrap_or_default() {
                    match value.as_string() {
                        Some(text) => texts.push((tag, text)),
                        None => self.expected(
                            &[place, ".", &shortened(&tag)].concat(),
                            &value,
                            "a text",
                            "it is left out",
                        ),
                    }
                }
            }
        }
        // The place of an empty text would be an empty box.
        texts.retain(|(_, text)| !text.trim().is_empty());
        if texts.is_empty() {
            self.problem(place, &["it holds no text; it is left out"]);
        }
        texts
    }

    fn link(&mut self, place: &str, given: &JsValue) -> Option<NoteLink> {
        let written = given.as_string();
        let Some(written) = written else {
            self.expected(place, given, "an address", "the link is left out");
            return None;
        };
        // The browser's own reading: what it would follow is what is judged, relative addresses included.
        match web_sys::Url::new_with_base(&written, self.around) {
            Ok(address) if SCHEMES.contains(&address.protocol().as_str()) => {
                Some(NoteLink { href: address.href(), text: Texts::new() })
            }
            _ => {
                let schemes = SCHEMES.join(" ");
                self.problem(
                    place,
                    &[
                        "\"",
                        &shortened(&written),
                        "\" is no address of one of ",
                        &schemes,
                        "; the link is left out",
                    ],
                );
                None
            }
        }
    }

    /// The entries of an object, or a sentence about what stands there instead.
    fn object(
        &mut self,
        place: &str,
        given: &JsValue,
        wanted: &str,
        instead: &str,
    ) -> Option<Vec<(String, JsValue)>> {
        // Not by its class: an object from another frame has another one.
        let object = (given.is_object() && !Array::is_array(given)).then(|| given.unchecked_ref::<Object>());
        let Some(object) = object else {
            self.expected(place, given, wanted, instead);
            return None;
        };
        let keys = Object::keys(object).into_iter().filter_map(|key| key.as_string());
        Some(keys.map(|key| (key.clone(), Reflect::get(object, &key.into()).unwrap_or_default())).collect())
    }

    fn expected(&mut self, place: &str, seen: &JsValue, wanted: &str, instead: &str) {
        // The browser's own spelling: printing a number here would weigh ten kilobytes.
        let seen = js_sys::JSON::stringify(seen).ok().and_then(|text| text.as_string()).unwrap_or_default();
        self.problem(place, &["expected ", wanted, ", found ", &shortened(&seen), "; ", instead]);
    }

    fn unknown(&mut self, place: &str, key: &str, known: &str) {
        self.problem(place, &["\"", &shortened(key), "\" is not known (", known, "); it is left out"]);
    }

    fn problem(&mut self, place: &str, what: &[&str]) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push([place, ": ", &what.concat()].concat());
        } else {
            self.more += 1;
        }
    }
}
