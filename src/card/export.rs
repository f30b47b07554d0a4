//! stub
use super::Card;
use crate::i18n::Words;
/// Form
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// a
    Text,
    /// a
    Markdown,
    /// a
    Jira,
    /// a
    MediaWiki,
    /// a
    Html,
}
/// stub
pub fn export(_: &'static Words, card: &Card, _: Format, address: &str) -> String {
    [card.title.to_string(), address.into()].concat()
}
