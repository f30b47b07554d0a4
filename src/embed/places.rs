//! The elements that widgets are drawn into.
//!
//! Yew never lets go of an element it has drawn into, nor of the listeners it has there: about a kilobyte and a node
//! each. So a widget that is taken off the page leaves its element to the next one, and a page that shows and removes
//! widgets for days holds as many as it once showed at the same time.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use yew::{AppHandle, Renderer};

use crate::ui::{AppProps, Place, PlaceProps};

thread_local! {
    static FREE: RefCell<Vec<Taken>> = const { RefCell::new(Vec::new()) };
}

/// An element with a widget in it.
#[derive(Debug)]
pub(super) struct Taken {
    element: web_sys::Element,
    drawn: AppHandle<Place>,
    turn: u32,
}

impl Taken {
    /// Draws a widget at the end of `root`.
    ///
    /// # Errors
    ///
    /// What the document says, if it has no element to give.
    pub(super) fn draw(root: &web_sys::Node, app: AppProps) -> Result<Self, JsValue> {
        // Not inside the call below: a borrow must not last while something is drawn.
        let free = FREE.with_borrow_mut(Vec::pop);
        let taken = match free {
            Some(free) => {
                let mut taken = Self { turn: free.turn.wrapping_add(1), ..free };
                taken.show(app);
                taken
            }
            None => {
                let element = document()?.create_element("div")?;
                let props = PlaceProps { turn: 0, app: Some(app) };
                let drawn = Renderer::<Place>::with_root_and_props(element.clone(), props).render();
                Self { element, drawn, turn: 0 }
            }
        };
        root.append_child(&taken.element)?;
        Ok(taken)
    }

    /// Shows what is asked for now.
    pub(super) fn show(&mut self, app: AppProps) {
        self.drawn.update(PlaceProps { turn: self.turn, app: Some(app) });
    }

    /// Takes the widget away and keeps its element for the next one.
    pub(super) fn leave(mut self) {
        self.drawn.update(PlaceProps { turn: self.turn, app: None });
        self.element.remove();
        // An element that was moved into a frame would keep the document of the frame.
        if let Ok(home) = document() {
            let _ = home.adopt_node(&self.element);
        }
        FREE.with_borrow_mut(|free| free.push(self));
    }
}

fn document() -> Result<web_sys::Document, JsValue> {
    web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)
}
