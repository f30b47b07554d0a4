//! The components in a real browser: choosing, swapping, following the host.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::cell::RefCell;
use std::rc::Rc;

use sip_compare::catalogue::find;
use sip_compare::i18n::negotiate;
use sip_compare::model::{Selection, Side, choose};
use sip_compare::ui::{App, AppProps};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlSelectElement, ShadowRootInit, ShadowRootMode};
use yew::platform::time::sleep;
use yew::{AppHandle, Callback, Renderer, scheduler};

wasm_bindgen_test_configure!(run_in_browser);

type Heard = Rc<RefCell<Vec<(u16, u16)>>>;

/// A widget in a shadow root of a fresh element, as the element mounts it.
struct Widget {
    host: Element,
    place: Element,
    handle: AppHandle<App>,
    heard: Heard,
}

fn props(a: Option<&str>, b: Option<&str>, heard: &Heard) -> AppProps {
    let (selection, notices) = choose(a, b);
    let heard = heard.clone();
    let on_choose = Callback::from(move |chosen: Selection| {
        heard.borrow_mut().push((chosen.code(Side::First).number(), chosen.code(Side::Second).number()));
    });
    AppProps {
        words: negotiate(&[]),
        selection,
        notices: Rc::new(notices),
        notes: Rc::default(),
        request: 0,
        on_choose,
        on_language: None,
        page: "".into(),
        on_copy: Callback::noop(),
        on_intake: Callback::noop(),
    }
}

async fn settled() {
    scheduler::flush().await;
    // Effects run after the next animation frame's work is queued.
    sleep(std::time::Duration::ZERO).await;
    scheduler::flush().await;
}

impl Widget {
    async fn show(a: Option<&str>, b: Option<&str>) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let host = document.create_element("section").unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let place = document.create_element("div").unwrap();
        root.append_child(&place).unwrap();
        let heard = Heard::default();
        let handle = Renderer::<App>::with_root_and_props(place.clone(), props(a, b, &heard)).render();
        settled().await;
        Self { host, place, handle, heard }
    }

    fn text(&self, selector: &str) -> String {
        let found = self.place.query_selector(selector).unwrap();
        found
            .and_then(|one| one.text_content())
            .unwrap_or_default()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn select(&self, side: &str) -> HtmlSelectElement {
        self.place.query_selector(&format!("select[name={side}]")).unwrap().unwrap().unchecked_into()
    }

    async fn choose(&self, side: &str, code: &str) {
        let select = self.select(side);
        select.set_value(code);
        let bubbles = EventInit::new();
        bubbles.set_bubbles(true);
        select.dispatch_event(&Event::new_with_event_init_dict("change", &bubbles).unwrap()).unwrap();
        settled().await;
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.host.remove();
    }
}

#[wasm_bindgen_test]
async fn the_default_pair_is_shown() {
    let widget = Widget::show(None, None).await;
    assert_eq!(widget.text(".title"), "SIP 183 Session Progress vs 487 Request Terminated");
    assert_eq!((widget.select("a").value(), widget.select("b").value()), ("183".into(), "487".into()));
    assert_eq!(widget.select("a").length(), 75);
}

#[wasm_bindgen_test]
async fn choosing_changes_the_card_and_tells_the_host_once() {
    let widget = Widget::show(Some("486"), Some("603")).await;
    widget.choose("a", "480").await;
    assert_eq!(widget.text(".title"), "SIP 480 Temporarily Unavailable vs 603 Decline");
    assert_eq!(*widget.heard.borrow(), [(480, 603)]);
    widget.choose("a", "480").await;
    assert_eq!(widget.heard.borrow().len(), 1, "the same choice again is no change");
}

#[wasm_bindgen_test]
async fn swapping_exchanges_both() {
    let widget = Widget::show(Some("486"), Some("603")).await;
    let swap: HtmlElement = widget.place.query_selector(".swap").unwrap().unwrap().unchecked_into();
    swap.click();
    settled().await;
    assert_eq!(widget.text(".title"), "SIP 603 Decline vs 486 Busy Here");
    assert_eq!((widget.select("a").value(), widget.select("b").value()), ("603".into(), "486".into()));
    assert_eq!(*widget.heard.borrow(), [(603, 486)]);
}

#[wasm_bindgen_test]
async fn the_host_is_followed_and_not_told_what_it_asked_for() {
    let mut widget = Widget::show(Some("486"), Some("603")).await;
    widget.choose("b", "600").await;
    let asked = props(Some("404"), Some("604"), &widget.heard);
    widget.handle.update(asked);
    settled().await;
    assert_eq!(widget.text(".title"), "SIP 404 Not Found vs 604 Does Not Exist Anywhere");
    assert_eq!(widget.select("b").value(), "604");
    assert_eq!(*widget.heard.borrow(), [(486, 600)], "only what the reader chose");
}

#[wasm_bindgen_test]
async fn a_notice_goes_when_the_reader_chooses() {
    let widget = Widget::show(Some("48x"), Some("409")).await;
    assert!(widget.text(".notices").contains("48x is not a SIP response code"));
    assert!(widget.text(".notices").contains("409 is not a registered SIP response code"));
    assert_eq!(widget.text(".title"), "SIP 183 Session Progress vs 487 Request Terminated");
    widget.choose("a", "486").await;
    assert_eq!(widget.text(".notices"), "");
}

#[wasm_bindgen_test]
async fn shared_rows_are_hidden_until_asked_for() {
    let widget = Widget::show(Some("486"), Some("603")).await;
    let disclosure = widget.place.query_selector("details.shared").unwrap().unwrap();
    assert!(!disclosure.has_attribute("open"), "hidden at first");
    let toggle: HtmlElement =
        widget.place.query_selector(".shared .toggle").unwrap().unwrap().unchecked_into();
    toggle.click();
    assert!(disclosure.has_attribute("open"), "shown when asked for");
    widget.choose("a", "480").await;
    assert!(disclosure.has_attribute("open"), "another choice keeps it open");
}

#[wasm_bindgen_test]
async fn every_code_can_be_chosen() {
    let widget = Widget::show(None, None).await;
    for entry in sip_compare::catalogue::entries() {
        let number = entry.code.number();
        widget.choose("b", &number.to_string()).await;
        let title = widget.text(".title");
        assert!(title.contains(entry.phrase) || number == 183, "{number}: {title}");
    }
    assert!(find(608).is_some() && widget.heard.borrow().len() >= 74);
}

#[wasm_bindgen_test]
async fn a_destroyed_widget_leaves_nothing() {
    let widget = Widget::show(None, None).await;
    let place = widget.place.clone();
    let Widget { ref host, .. } = widget;
    host.remove();
    let handle = {
        let heard = Heard::default();
        let fresh = web_sys::window().unwrap().document().unwrap().create_element("div").unwrap();
        let handle = Renderer::<App>::with_root_and_props(fresh.clone(), props(None, None, &heard)).render();
        settled().await;
        assert!(fresh.child_element_count() > 0);
        (handle, fresh)
    };
    handle.0.destroy();
    settled().await;
    assert_eq!(handle.1.child_element_count(), 0);
    assert!(place.child_element_count() > 0, "another widget is untouched");
}
