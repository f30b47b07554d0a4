//! The Yew components that draw a card. Nothing but [`App`], its [`Place`], its stylesheet and, for pages made at build time, `StaticCard` and `Plain` leave this room.
//!
//! Markup, focus, ARIA and class names live here; words come from `i18n` and `card`, hosts from `embed`.
//! No `<style>` element and no `style` attribute: strict content security policies refuse both.

mod app;
mod code_texts;
mod comparison;
mod finder;
mod found;
mod kept;
mod ladder;
mod languages;
mod marked;
mod note;
mod options;
mod pairs;
mod picker;
mod place;
#[cfg(feature = "ssr")]
mod plain;
mod sources;
#[cfg(feature = "ssr")]
mod static_card;
mod table;
mod take;
mod tools;
mod trace;

pub use app::{App, AppProps, Copy};
pub use place::{Place, PlaceProps};
#[cfg(feature = "ssr")]
pub use plain::{Plain, PlainProps, plain_rules};
#[cfg(feature = "ssr")]
pub use static_card::{StaticCard, StaticCardProps};
pub use take::Taken;
pub use trace::Intake;

/// The stylesheet of the widget, for its shadow root.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/widget.css"));
