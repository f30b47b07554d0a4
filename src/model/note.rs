//! What the host adds to codes, in its own words.

use crate::catalogue::code::Code;

/// A text of the host by language; the tag is empty where it wrote one text for all.
pub type Texts = Vec<(String, String)>;

/// Everything that the host adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Who speaks; empty if the host does not say.
    pub vendor: Texts,
    /// At most one note a code.
    pub notes: Vec<Note>,
}

/// What the host adds to one code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The code it belongs to.
    pub code: Code,
    /// What it says, plain: marks of ours mean nothing in it.
    pub text: Texts,
    /// Where to go on, if the host says so.
    pub link: Option<NoteLink>,
}

/// Where a note leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLink {
    /// The whole address, of a scheme that runs nothing.
    pub href: String,
    /// What the link is called; empty for the address itself.
    pub text: Texts,
}

/// The schemes a note may lead to: none of them runs anything in the page.
pub const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

impl Notes {
    /// The note to a code.
    pub fn of(&self, code: Code) -> Option<&Note> {
        self.notes.iter().find(|note| note.code == code)
    }
}

/// The text for a reader of `tag`, with the tag it is written in (empty if the host named none).
///
/// Exactly this language, then another of its kind (`pt` for `pt-BR`), then the text for all, then English, then the first.
///
/// ```
/// use sip_compare::model::text_for;
/// let texts = [("en".to_string(), "Busy".to_string()), ("fr".to_string(), "Occupé".to_string())];
/// assert_eq!(text_for(&texts, "fr-CA"), Some(("fr", "Occupé")));
/// assert_eq!(text_for(&texts, "vi"), Some(("en", "Busy")));
/// ```
pub fn text_for<'a>(texts: &'a [(String, String)], tag: &str) -> Option<(&'a str, &'a str)> {
    let kind = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let first = |fits: &dyn Fn(&str) -> bool| texts.iter().find(|(known, _)| fits(known));
    first(&|known| known.eq_ignore_ascii_case(tag))
        .or_else(|| first(&|known| !known.is_empty() && kind(known) == kind(tag)))
        .or_else(|| first(&str::is_empty))
        .or_else(|| first(&|known| kind(known) == "en"))
        .or(texts.first())
        .map(|(tag, text)| (tag.as_str(), text.as_str()))
}
