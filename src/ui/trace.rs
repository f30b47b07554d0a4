//! A pasted trace: where it goes in, how far it is read, what was found.

use std::rc::Rc;
use std::time::Duration;

use web_sys::{Element, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::platform::time::sleep;
use yew::prelude::*;

use crate::i18n::Words;
use crate::model::Action;
use crate::trace::{Reader, Trace};

use super::found::{found, summary};

/// Lets the host listen for what is pasted, dropped or opened at an element, and hand on its text.
pub type Intake = Callback<(Element, Callback<String>)>;

/// Properties of [`TracePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct TracePanelProps {
    /// The language.
    pub(super) words: &'static Words,
    /// Listens for text.
    pub(super) on_intake: Intake,
    /// Told what is to be compared.
    pub(super) act: Callback<Action>,
}

/// So much is read at once: a few milliseconds of work, then the page has its turn.
const PIECE: usize = 64 * 1024;

/// How far a text has been read.
#[derive(Clone, PartialEq)]
enum State {
    Empty,
    Reading(usize),
    Read(Rc<Trace>),
}

/// What moves a panel on. Each text has a number: what an earlier one says late is not heard.
enum Change {
    Start(u32),
    Tell(u32, State),
}

#[derive(Clone, PartialEq)]
struct Progress {
    text: u32,
    state: State,
}

impl Reducible for Progress {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        match change {
            Change::Start(text) => Rc::new(Self { text, state: State::Reading(0) }),
            Change::Tell(text, state) if text == self.text => Rc::new(Self { text, state }),
            Change::Tell(..) => self,
        }
    }
}

/// The panel.
#[component]
pub(super) fn TracePanel(props: &TracePanelProps) -> Html {
    let words = props.words;
    let place = use_node_ref();
    let field = use_node_ref();
    let progress = use_reducer(|| Progress { text: 0, state: State::Empty });
    let latest = use_mut_ref(|| 0_u32);
    let read = {
        let (progress, latest) = (progress.dispatcher(), latest.clone());
        Callback::from(move |text: String| {
            *latest.borrow_mut() += 1;
            let number = *latest.borrow();
            if text.is_empty() {
                progress.dispatch(Change::Start(number));
                progress.dispatch(Change::Tell(number, State::Empty));
                return;
            }
            progress.dispatch(Change::Start(number));
            let (progress, latest) = (progress.clone(), latest.clone());
            spawn_local(async move {
                let tell = |state| progress.dispatch(Change::Tell(number, state));
                let going_on = || *latest.borrow() == number;
                if let Some(trace) =
                    read_in_pieces(&text, &|percent| tell(State::Reading(percent)), &going_on).await
                {
                    tell(State::Read(Rc::new(trace)));
                }
            });
        })
    };
    {
        let (place, on_intake, read, latest) = (place.clone(), props.on_intake.clone(), read.clone(), latest);
        use_effect_with((), move |()| {
            if let Some(place) = place.cast::<Element>() {
                on_intake.emit((place, read));
            }
            // A panel that is gone reads no further.
            move || *latest.borrow_mut() += 1
        });
    }
    let oninput = {
        let read = read.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                read.emit(field.value());
            }
        })
    };
    let clear = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.set_value("");
                // The button goes, and the focus would go with it.
                let _ = field.focus();
            }
            read.emit(String::new());
        })
    };
    html! {
        <div ref={place} class="trace">
            <label class="trace-field">
                <span>{ words.trace_hint() }{" "}{ words.trace_private() }</span>
                <textarea ref={field} rows="3" dir="ltr" spellcheck="false" autocomplete="off" {oninput} />
            </label>
            <div class="trace-ways">
                <label class="trace-file"><span>{ words.trace_file() }</span><input type="file" /></label>
                if progress.state != State::Empty {
                    <button type="button" class="toggle" onclick={clear}>{ words.trace_clear() }</button>
                }
            </div>
            // Told when it is done, not at every step.
            if let State::Reading(percent) = &progress.state {
                <label class="trace-reading">
                    { words.trace_reading(&percent.to_string()) }{" "}
                    <progress max="100" value={percent.to_string()} />
                </label>
            }
            <div role="status">
                if let State::Read(trace) = &progress.state { { summary(words, trace) } }
            </div>
            if let State::Read(trace) = &progress.state { { found(words, trace, &props.act) } }
        </div>
    }
}

/// Reads a text so that the page stays responsive; `None` if nobody waits for it any more.
async fn read_in_pieces(text: &str, tell: &dyn Fn(usize), going_on: &dyn Fn() -> bool) -> Option<Trace> {
    let mut reader = Reader::new();
    let mut from = 0;
    while from < text.len() {
        let to = text.floor_char_boundary((from + PIECE).min(text.len()));
        reader.feed(&text[from..to]);
        from = to;
        sleep(Duration::ZERO).await;
        if !going_on() {
            return None;
        }
        tell(from / (text.len() / 100).max(1));
    }
    Some(reader.finish())
}
