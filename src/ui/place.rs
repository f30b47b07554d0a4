//! Where a widget is drawn: one after the other, each as if it were the first.

use yew::prelude::*;

use super::app::{App, AppProps};

/// Properties of [`Place`].
#[derive(Properties, PartialEq)]
pub struct PlaceProps {
    /// Counts the widgets that were drawn here: each begins with nothing opened and nothing remembered.
    pub turn: u32,
    /// The widget; nothing is drawn without it.
    pub app: Option<AppProps>,
}

/// A place for a widget.
#[component]
pub fn Place(props: &PlaceProps) -> Html {
    html! {
        if let Some(app) = &props.app {
            <App key={props.turn} ..app.clone() />
        }
    }
}
