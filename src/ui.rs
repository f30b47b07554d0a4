//! The Yew components that draw a card. Nothing but [`App`] leaves this room.
//!
//! Markup, focus, ARIA and class names live here; words come from `i18n` and `card`, hosts from `embed`.
//! No `<style>` element and no `style` attribute: strict content security policies refuse both.

mod app;
mod code_texts;
mod comparison;
mod languages;
mod marked;
mod note;
mod options;
mod picker;
mod sources;
mod table;

pub use app::{App, AppProps};
