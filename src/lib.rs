//! Compare two SIP response codes: what each means, what differs, what to do, with sources.
//!
//! The crate is the inside of the `<sip-compare>` element. Its rooms, from the centre outwards:
//!
//! - [`catalogue`]: what is true about a code, each fact with its source;
//! - [`compare`]: what differs between two codes, and what matters most;
//! - [`i18n`]: the words, per language;
//! - [`model`]: what the reader chose, and what was wrong with what was asked for;
//! - [`search`]: finding a code by what somebody knows of it;
//! - [`trace`]: response codes in pasted text;
//! - [`card`]: a comparison in words, ready to be drawn, copied or printed;
//! - [`ui`]: Yew components that draw a card;
//! - `embed`: the contract with JavaScript (in the browser only).
//!
//! It is no SIP stack: of a message it reads what is needed to find its code, and it sends nothing.
//!
//! ```
//! use sip_compare::{card, catalogue::find, compare::compare, i18n};
//!
//! let (Some(busy), Some(declined)) = (find(486), find(603)) else { unreachable!("both are registered") };
//! let card = card::write(i18n::negotiate(&["en-GB"]), &compare(busy, declined));
//! assert_eq!(card.title.to_string(), "SIP 486 Busy Here vs 603 Decline");
//! ```

pub mod card;
pub mod catalogue;
pub mod compare;
#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod i18n;
pub mod model;
pub mod search;
pub mod trace;
pub mod ui;
