//! What the host may ask for, and what becomes of it.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::i18n::negotiate;
use crate::model::choose;
use crate::ui::AppProps;

#[wasm_bindgen]
extern "C" {
    /// The options object: read by getters, which weigh a fiftieth of a deserialiser.
    #[derive(Clone)]
    #[wasm_bindgen(typescript_type = "Options")]
    pub type Options;

    /// The first code as the host wrote it; undefined if it did not.
    #[wasm_bindgen(method, getter, structural)]
    fn a(this: &Options) -> Option<String>;

    /// The second code as the host wrote it; undefined if it did not.
    #[wasm_bindgen(method, getter, structural)]
    fn b(this: &Options) -> Option<String>;

    /// The languages the reader wants, the most wanted first.
    #[wasm_bindgen(method, getter, structural)]
    fn languages(this: &Options) -> Vec<String>;

    /// Told what the reader chose.
    #[wasm_bindgen(method, structural)]
    pub fn chosen(this: &Options, a: u16, b: u16);
}

/// What to draw for these options. Never fails: what cannot be shown becomes a notice.
pub(super) fn configure(options: &Options) -> AppProps {
    let (selection, notices) = choose(options.a().as_deref(), options.b().as_deref());
    let wanted = options.languages();
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    AppProps {
        words: negotiate(&wanted),
        selection,
        notices: Rc::new(notices),
        request: 0,
        on_choose: yew::Callback::noop(),
    }
}
