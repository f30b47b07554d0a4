//! The contract with JavaScript: what `sip-compare.js` asks of the module, and nothing more.
//!
//! The only room that knows JavaScript objects. Nothing here panics: a host's mistake becomes a
//! notice on the card or a message in the console, and the page around us keeps working.

mod notes;
mod options;
mod places;
mod transport;
mod types;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::Callback;

use crate::card::{tell, title};
use crate::catalogue::find;
use crate::i18n::{self, Known, Words, known};
use crate::model::{Selection, Side, shortened};
use crate::ui::{AppProps, STYLES, Taken};

use options::{Options, configure, language as spoken_for, notes as notes_of, unknown_language};

/// The stylesheet of the widget, for a constructed sheet shared by every element of a page.
#[wasm_bindgen]
pub fn styles() -> String {
    STYLES.to_string()
}

/// Draws the widget at the end of `root`, a shadow root.
///
/// # Errors
///
/// What the document says, if it has no element to give.
#[wasm_bindgen]
pub fn mount(root: &web_sys::Node, options: &Options) -> Result<Handle, JsValue> {
    let (props, reported) = prepare(options, Vec::new());
    let place = places::Taken::draw(root, with_listener(props, options))?;
    Ok(Handle { place, requests: 0, reported })
}

/// The name of a comparison in words: `SIP 183 Session Progress vs 487 Request Terminated`.
///
/// For the title of a page or a frame; takes the same options as [`mount`].
#[wasm_bindgen]
pub fn heading(options: &Options) -> String {
    let AppProps { words, selection, .. } = configure(options);
    heading_of(words, selection)
}

/// The tag of the language that these options lead to.
#[wasm_bindgen]
pub fn language(options: &Options) -> String {
    spoken_for(options).tag.to_string()
}

/// The language whose words have to be supplied before these options can be shown; undefined if they are there.
#[wasm_bindgen]
pub fn lacks(options: &Options) -> Option<String> {
    let language = spoken_for(options);
    i18n::find(language.tag).is_none().then(|| language.tag.to_string())
}

/// Takes the words of a language: the lines of the file beside the module.
///
/// # Errors
///
/// A sentence that names what was seen and what was expected.
#[wasm_bindgen]
pub fn supply(lines: Vec<String>) -> Result<(), JsError> {
    i18n::supply(&lines.join("\n")).map(|_| ()).map_err(|why| JsError::new(&["sip-compare: ", &why].concat()))
}

/// Everything the card says about two codes, as a plain object.
///
/// # Errors
///
/// A sentence that names the value, if one of the numbers is not a registered code.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(a: u16, b: u16, lang: Option<String>) -> Result<JsValue, JsError> {
    transport::comparison(a, b, lang.as_deref())
}

/// A widget on show. Dropping it in JavaScript changes nothing: call `destroy`.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Handle {
    place: places::Taken,
    /// How often the host has asked for something else.
    requests: u32,
    /// What the console has been told: the same again is not told again.
    reported: Vec<String>,
}

#[wasm_bindgen]
impl Handle {
    /// Shows what `options` ask for now; what the reader chose meanwhile is replaced.
    pub fn update(&mut self, options: &Options) {
        self.requests = self.requests.wrapping_add(1);
        let (props, reported) = prepare(options, std::mem::take(&mut self.reported));
        self.reported = reported;
        self.place.show(with_listener(AppProps { request: self.requests, ..props }, options));
    }

    /// Takes the widget off the page and frees what it held.
    pub fn destroy(self) {
        self.place.leave();
    }
}

fn heading_of(words: &Words, selection: Selection) -> String {
    let entry = |side| find(selection.code(side).number());
    match (entry(Side::First), entry(Side::Second)) {
        (Some(left), Some(right)) => title(words, left, right).to_string(),
        _ => String::new(),
    }
}

/// The version of this module, which is that of every file released with it.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_string()
}

/// Which build this module is of: the version, and what the order of its texts depends on.
///
/// A script of another release does not use it: see `RELEASE` in `assets/sip-compare.js`.
#[wasm_bindgen]
pub fn release() -> String {
    i18n::RELEASE.to_string()
}

/// What to draw, and what whoever runs the page is told: what is malformed in the notes of the host, what the card
/// tells its reader, and which language this build does not have.
///
/// Returns what holds now; what was told `before` is not told again.
fn prepare(options: &Options, before: Vec<String>) -> (AppProps, Vec<String>) {
    let (notes, malformed) = notes_of(options);
    let props = AppProps { notes: Rc::new(notes), ..configure(options) };
    for what in malformed.iter().filter(|what| !before.contains(what)) {
        gloo::console::error!(["sip-compare: ", what].concat());
    }
    let mut told: Vec<String> =
        props.notices.iter().map(|notice| tell(props.words, notice).to_string()).collect();
    if let Some(tag) = unknown_language(options) {
        let known: Vec<&str> = known().iter().map(|language| language.tag).collect();
        let what =
            ["lang=\"", &shortened(&tag), "\" is not in this build (", &known.join(", "), "); showing "];
        told.push([&what.concat(), props.words.tag].concat());
    }
    for what in told.iter().filter(|what| !before.contains(what)) {
        gloo::console::warn!(["sip-compare: ", what].concat());
    }
    told.extend(malformed);
    (props, told)
}

/// Lets the host hear what the reader chooses.
fn with_listener(props: AppProps, options: &Options) -> AppProps {
    let host = Rc::new(options.clone());
    let on_choose = Callback::from(move |selection: Selection| {
        host.chosen(selection.code(Side::First).number(), selection.code(Side::Second).number());
    });
    let host = Rc::new(options.clone());
    let on_language = options
        .language_picker()
        .then(|| Callback::from(move |language: &'static Known| host.spoken(language.tag)));
    let host = Rc::new(options.clone());
    let on_copy = Callback::from(move |(taken, told): (Taken, Callback<bool>)| {
        host.copy(&taken.text, &taken.html, Closure::once_into_js(move |copied: bool| told.emit(copied)));
    });
    let host = Rc::new(options.clone());
    let on_intake = Callback::from(move |(place, told): (web_sys::Element, Callback<String>)| {
        // Freed with the listeners, which go with the element.
        let told = Closure::<dyn Fn(String)>::new(move |text| told.emit(text));
        host.intake(&place, told.into_js_value());
    });
    AppProps { on_choose, on_language, on_copy, on_intake, ..props }
}
