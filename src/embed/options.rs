//! What the host may ask for, and what becomes of it.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::i18n::{Known, Words, known_for, negotiate, wanted};
use crate::model::{Notes, choose};
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

    /// The language that the element or the page around it names; undefined or empty if neither does.
    #[wasm_bindgen(method, getter, structural)]
    fn lang(this: &Options) -> Option<String>;

    /// The languages of the browser, the most wanted first.
    #[wasm_bindgen(method, getter, structural)]
    fn languages(this: &Options) -> Vec<String>;

    /// What the host adds to codes; undefined if it adds nothing. Read by [`super::notes`].
    #[wasm_bindgen(method, getter, structural)]
    fn notes(this: &Options) -> JsValue;

    /// The address of the page around the element, to which links of notes are relative.
    #[wasm_bindgen(method, getter, structural)]
    fn around(this: &Options) -> String;

    /// The address of the hosted page, for links; empty if there is none.
    #[wasm_bindgen(method, getter, structural)]
    fn page(this: &Options) -> String;

    /// Listens at an element for what is pasted, dropped or opened, and hands its text to `told`.
    #[wasm_bindgen(method, structural)]
    pub fn intake(this: &Options, place: &web_sys::Element, told: JsValue);

    /// Puts a text, and the same with markup if it is not empty, on the clipboard; `told` hears whether that was permitted.
    #[wasm_bindgen(method, structural)]
    pub fn copy(this: &Options, text: &str, html: &str, told: JsValue);

    /// Whether the widget offers its languages.
    #[wasm_bindgen(method, getter, structural, js_name = languagePicker)]
    pub fn language_picker(this: &Options) -> bool;

    /// Told what the reader chose.
    #[wasm_bindgen(method, structural)]
    pub fn chosen(this: &Options, a: u16, b: u16);

    /// Told which language the reader chose.
    #[wasm_bindgen(method, structural)]
    pub fn spoken(this: &Options, tag: &str);
}

/// The tags for these options: what the host names, then what the browser wants.
fn tags(options: &Options) -> Vec<String> {
    options.lang().into_iter().chain(options.languages()).collect()
}

/// The language for these options, whether its words are there or not; English if nothing else fits.
pub(super) fn language(options: &Options) -> &'static Known {
    let tags = tags(options);
    wanted(&tags.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The words for these options, of those that are there.
fn words(options: &Options) -> &'static Words {
    negotiate(&[language(options).tag])
}

/// The language that the host names and this build does not have.
pub(super) fn unknown_language(options: &Options) -> Option<String> {
    options.lang().filter(|tag| !tag.is_empty() && known_for(tag).is_none())
}

/// What the host adds in its own words, and what is wrong with it.
pub(super) fn notes(options: &Options) -> (Notes, Vec<String>) {
    super::notes::read(&options.notes(), &options.around())
}

/// What to draw for these options. Never fails: what cannot be shown becomes a notice.
pub(super) fn configure(options: &Options) -> AppProps {
    let (selection, notices) = choose(options.a().as_deref(), options.b().as_deref());
    AppProps {
        words: words(options),
        selection,
        notices: Rc::new(notices),
        notes: Rc::default(),
        request: 0,
        on_choose: yew::Callback::noop(),
        on_language: None,
        page: options.page().into(),
        on_copy: yew::Callback::noop(),
        on_intake: yew::Callback::noop(),
    }
}
