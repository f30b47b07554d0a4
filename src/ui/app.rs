//! The whole widget: what is chosen, the dropdowns, the card.

use std::rc::Rc;

use yew::prelude::*;

use crate::card;
use crate::catalogue::{code::Code, find};
use crate::compare::compare;
use crate::i18n::{Known, Words};
use crate::model::{Action, Notes, Notice, Selection, Side};

use super::comparison::comparison;
use super::languages::language_picker;
use super::marked::pieces;
use super::picker::Picker;
use super::take::{Answer, Said, Taken};
use super::tools::{Tool, Tools};
use super::trace::Intake;

/// Asks the host to put something on the clipboard; the callback is told whether that was permitted.
pub type Copy = Callback<(Taken, Callback<bool>)>;

/// Properties of [`App`].
#[derive(Clone, Debug, Properties, PartialEq)]
pub struct AppProps {
    /// The language.
    pub words: &'static Words,
    /// What the host asks to show; a later change is shown too.
    pub selection: Selection,
    /// What could not be shown as the host asked for it.
    #[prop_or_default]
    pub notices: Rc<Vec<Notice>>,
    /// What the host adds to codes in its own words.
    #[prop_or_default]
    pub notes: Rc<Notes>,
    /// Counts what the host asks for: asking for the same again is shown again.
    #[prop_or_default]
    pub request: u32,
    /// Told what the reader chose; not told what the host asked for.
    #[prop_or_default]
    pub on_choose: Callback<Selection>,
    /// Told which language the reader chose; without it the widget offers none.
    #[prop_or_default]
    pub on_language: Option<Callback<&'static Known>>,
    /// The hosted page, for links to a comparison; empty if there is none.
    #[prop_or_default]
    pub page: AttrValue,
    /// Takes something along.
    #[prop_or_default]
    pub on_copy: Copy,
    /// Listens where a trace can be pasted.
    #[prop_or_default]
    pub on_intake: Intake,
}

/// What the host asks for; the same again is another request.
#[derive(Clone, PartialEq)]
struct Asked {
    selection: Selection,
    notices: Rc<Vec<Notice>>,
    request: u32,
}

/// What is on show: the selection, and the notices until the reader chooses.
#[derive(Clone, PartialEq)]
struct Shown {
    /// What the host asked for last.
    asked: Asked,
    selection: Selection,
    notices: Rc<Vec<Notice>>,
    /// What was on show before, the latest first.
    before: Vec<Selection>,
}

/// Something that changes what is on show. A choice of the reader names what the host had asked for by then: it is the later.
enum Change {
    ByReader(Asked, Action),
    ByHost(Asked),
}

impl Reducible for Shown {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let next = match change {
            Change::ByReader(asked, action) => {
                let shown = self.following(&asked);
                let selection = shown.selection.apply(action);
                Self { selection, notices: Rc::default(), before: shown.remember(selection), asked }
            }
            Change::ByHost(asked) => self.following(&asked),
        };
        if next == *self { self } else { Rc::new(next) }
    }
}

/// So many pairs are remembered, as long as the page is open.
const REMEMBERED: usize = 6;

impl Shown {
    fn new(asked: &Asked) -> Self {
        let (selection, notices) = (asked.selection, asked.notices.clone());
        Self { asked: asked.clone(), selection, notices, before: Vec::new() }
    }

    /// What is on show once the host has asked for this; it changes nothing a second time.
    fn following(&self, asked: &Asked) -> Self {
        if self.asked == *asked {
            return self.clone();
        }
        Self { before: self.remember(asked.selection), ..Self::new(asked) }
    }

    /// The pairs compared before `next` is shown.
    fn remember(&self, next: Selection) -> Vec<Selection> {
        let left = (self.selection != next).then_some(self.selection);
        let before = self.before.iter().copied().filter(|one| Some(*one) != left);
        left.into_iter().chain(before).filter(|one| *one != next).take(REMEMBERED).collect()
    }
}

/// The widget inside the element.
#[component]
pub fn App(props: &AppProps) -> Html {
    let asked = Asked { selection: props.selection, notices: props.notices.clone(), request: props.request };
    let answer = use_state(|| None::<Answer>);
    let open = use_state(|| None::<Tool>);
    let state = use_reducer(|| Shown::new(&asked));
    {
        // A reducer takes its first value once; what the host asks for later has to be dispatched. Effects may run when the
        // reader has chosen already: what is on show does not wait for them.
        let state = state.dispatcher();
        use_effect_with(asked.clone(), move |asked| state.dispatch(Change::ByHost(asked.clone())));
    }
    let shown = state.following(&asked);
    let act = {
        let (state, on_choose) = (state.clone(), props.on_choose.clone());
        Callback::from(move |action: Action| {
            // Read before dispatching: afterwards the handle shows the next state.
            let now = state.following(&asked).selection;
            let next = now.apply(action);
            state.dispatch(Change::ByReader(asked.clone(), action));
            if next != now {
                on_choose.emit(next);
            }
        })
    };
    let pick = |side| act.reform(move |code: Code| Action::Pick(side, code));
    let take = {
        let answer = answer.setter();
        // The same from one choice to the next: the half of the card that stays is kept.
        use_callback(props.on_copy.clone(), move |taken: Taken, on_copy: &Copy| {
            let (answer, asked) = (answer.clone(), taken.clone());
            let told =
                Callback::from(move |copied| answer.set(Some(Answer { taken: asked.clone(), copied })));
            on_copy.emit((taken, told));
        })
    };
    let words = props.words;
    let languages = html! {
        if let Some(on_language) = &props.on_language { { language_picker(words, on_language.clone()) } }
    };
    let tools = Tools {
        words,
        selection: shown.selection,
        before: &shown.before,
        page: &props.page,
        open: *open,
        on_open: Callback::from(move |tool| open.set(tool)),
        on_pair: act.reform(Action::Configure),
        on_intake: props.on_intake.clone(),
        act: act.clone(),
        on_take: take.clone(),
    };
    let (first, second) = (shown.selection.code(Side::First), shown.selection.code(Side::Second));
    html! {
        <div class="widget" part="widget" lang={words.tag} dir={words.dir}>
            <div class="pickers" part="pickers">
                <Picker {words} side={Side::First} chosen={first} on_pick={pick(Side::First)} />
                <button type="button" class="swap" part="swap" title={words.swap()} aria-label={words.swap()}
                    onclick={act.reform(|_| Action::Swap)}>
                    <span aria-hidden="true">{"⇄"}</span>
                </button>
                <Picker {words} side={Side::Second} chosen={second} on_pick={pick(Side::Second)} />
            </div>
            { tools.draw(languages) }
            <div class="notices" role="status">
                for notice in shown.notices.iter() {
                    <p key={notice.side.name()} class="notice" part="notice">{ pieces(&card::tell(words, notice)) }</p>
                }
            </div>
            if let (Some(left), Some(right)) = (find(first.number()), find(second.number())) {
                { comparison(words, &card::write(words, &compare(left, right)), &props.notes, Some(&take)) }
            }
            <Said {words} answer={(*answer).clone()} />
        </div>
    }
}
