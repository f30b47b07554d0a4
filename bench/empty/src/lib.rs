//! An application with nothing in it, started as the widget is: what is left is the runtime.

use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// One empty element.
#[component]
pub fn Empty() -> Html {
    html! { <div></div> }
}

/// Draws it into `place`.
#[wasm_bindgen]
pub fn mount(place: web_sys::Element) {
    // It stays as long as the page: there is nothing to take it off.
    yew::Renderer::<Empty>::with_root(place).render();
}
