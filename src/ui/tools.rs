//! The bar below the dropdowns: pairs, a pasted trace, taking along. One panel is open at a time.

use yew::prelude::*;

use crate::card;
use crate::card::export::{Format, export};
use crate::catalogue::find;
use crate::compare::compare;
use crate::i18n::Words;
use crate::model::{Action, Selection};

use super::pairs::{pairs, recent};
use super::take::{Taken, forms};
use super::trace::{Intake, TracePanel};

/// What the bar needs to know and whom it tells.
pub(super) struct Tools<'a> {
    pub(super) words: &'static Words,
    pub(super) selection: Selection,
    /// The pairs compared before, the latest first.
    pub(super) before: &'a [Selection],
    /// The hosted page; empty if there is none to lead to.
    pub(super) page: &'a AttrValue,
    /// The tool whose panel is open.
    pub(super) open: Option<Tool>,
    pub(super) on_open: Callback<Option<Tool>>,
    pub(super) on_pair: Callback<Selection>,
    pub(super) on_intake: Intake,
    pub(super) act: Callback<Action>,
    pub(super) on_take: Callback<Taken>,
}

/// What a comparison can be taken along as.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Link,
    Rich,
    Text(Format),
}

/// One of the tools.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Tool {
    Pairs,
    Trace,
    Copy,
}

/// The id of the panel, which the buttons name as theirs.
const PANEL: &str = "panel";

impl Tools<'_> {
    /// The bar, with `more` at its end, and the panel of the tool that is open.
    pub(super) fn draw(&self, more: Html) -> Html {
        let words = self.words;
        html! {
            <>
                <div class="tools" part="tools">
                    { self.button(Tool::Pairs, words.pairs()) }
                    { self.button(Tool::Trace, words.trace()) }
                    { self.button(Tool::Copy, words.copy()) }
                    { recent(words, self.before, &self.on_pair) }
                    { more }
                </div>
                if let Some(open) = self.open {
                    <div class="panel" part="panel" id={PANEL}>
                        { match open {
                            Tool::Pairs => pairs(words, self.before, &self.on_pair),
                            Tool::Trace => html! { <TracePanel {words} on_intake={self.on_intake.clone()} act={self.act.clone()} /> },
                            Tool::Copy => self.copy(),
                        } }
                    </div>
                }
            </>
        }
    }

    fn button(&self, tool: Tool, name: &str) -> Html {
        let open = self.open == Some(tool);
        // Pressing it again closes the panel.
        let next = (!open).then_some(tool);
        html! {
            <button type="button" class="toggle" aria-expanded={open.to_string()} aria-controls={open.then_some(PANEL)}
                onclick={self.on_open.reform(move |_| next)}>{ name }</button>
        }
    }

    fn copy(&self) -> Html {
        let words = self.words;
        let mut all = vec![(Form::Rich, words.copy_rich()), (Form::Text(Format::Text), words.copy_text())];
        let wiki = [Format::Markdown, Format::Jira, Format::MediaWiki];
        all.extend(wiki.map(|format| (Form::Text(format), format.name())));
        if !self.page.is_empty() {
            all.insert(0, (Form::Link, words.copy_link()));
        }
        let names = all.iter().map(|(_, name)| *name).collect();
        let (selection, page) = (self.selection, self.page.clone());
        // Written when it is asked for: a choice of codes shall not wait for it.
        let on_take = self.on_take.reform(move |place: usize| {
            let (form, name) = all[place];
            take(words, selection, &page, form, name)
        });
        forms(names, &on_take)
    }
}

fn take(words: &'static Words, selection: Selection, page: &str, form: Form, name: &str) -> Taken {
    let [a, b] = selection.codes().map(|code| code.number());
    let address = if page.is_empty() {
        String::new()
    } else {
        [page, "?a=", &a.to_string(), "&b=", &b.to_string()].concat()
    };
    let written = |format| match (find(a), find(b)) {
        (Some(left), Some(right)) => {
            export(words, &card::write(words, &compare(left, right)), format, &address)
        }
        _ => String::new(),
    };
    let (text, html) = match form {
        Form::Link => (address.clone(), String::new()),
        Form::Rich => (written(Format::Text), written(Format::Html)),
        Form::Text(format) => (written(format), String::new()),
    };
    Taken { what: name.to_string(), text, html }
}
