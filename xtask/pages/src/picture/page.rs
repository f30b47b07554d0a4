//! The sheet a picture is drawn on, from its top downwards.

use std::fmt::Write;

use sip_compare::card::markup::Marked;

use super::colours::light;
use super::lines::{Kind, Run, Style, lines};
use crate::html::escape;

/// What has been drawn, and how far down.
pub(crate) struct Page {
    right_to_left: bool,
    width: u32,
    down: u32,
    drawn: String,
}

impl Page {
    /// An empty sheet; places count from where its language begins.
    pub(crate) fn new(right_to_left: bool, width: u32) -> Self {
        Self { right_to_left, width, down: 0, drawn: String::new() }
    }

    /// How far down the drawing is.
    pub(crate) fn height(&self) -> u32 {
        self.down
    }

    /// What has been drawn.
    pub(crate) fn drawn(&self) -> &str {
        &self.drawn
    }

    /// Leaves a space.
    pub(crate) fn down(&mut self, space: u32) {
        self.down += space;
    }

    /// Draws something and comes back up; returns how far down it went.
    pub(crate) fn beside(&mut self, draw: impl FnOnce(&mut Self)) -> u32 {
        let top = self.down;
        draw(self);
        std::mem::replace(&mut self.down, top)
    }

    /// A text in lines no wider than `width`.
    pub(crate) fn paragraph(&mut self, left: u32, width: u32, text: &Marked, style: Style) {
        for line in lines(text, width, style) {
            self.down += style.leading;
            let runs: String = line.iter().map(run).collect();
            // The baseline is above the foot of the line by a third of the letters' size.
            let baseline = self.down - style.size / 3;
            self.text(left, baseline, style, &runs);
        }
    }

    /// A number on the ground of its side, at the height of the heading that stands beside it.
    pub(crate) fn chip(&mut self, left: u32, number: &str, side: &str) {
        let (width, height) = (52, 24);
        let (x, y) = (self.place(left, width), self.down + 2);
        let ground = light(&format!("{side}-ground"));
        self.draw(&format!(
            r#"<rect class="{side}-ground" x="{x}" y="{y}" width="{width}" height="{height}" rx="4" fill="{ground}"/>"#
        ));
        let (middle, baseline, colour) = (x + width / 2, y + 18, light(side));
        self.draw(&format!(
            r#"<text class="{side}" x="{middle}" y="{baseline}" font-size="16" font-weight="700" text-anchor="middle" fill="{colour}">{number}</text>"#
        ));
    }

    /// The edge of a column, its upper one in the colour of its side.
    pub(crate) fn frame(&mut self, left: u32, top: u32, width: u32, height: u32, side: &str) {
        let x = self.place(left, width);
        let (line, colour) = (light("line"), light(side));
        self.draw(&format!(
            r#"<rect class="line-edge" x="{x}" y="{top}" width="{width}" height="{height}" rx="8" fill="none" stroke="{line}"/>"#
        ));
        self.draw(&format!(
            r#"<rect class="{side}" x="{x}" y="{top}" width="{width}" height="4" rx="2" fill="{colour}"/>"#
        ));
    }

    /// Where something of this width begins, counted from the left.
    fn place(&self, start: u32, width: u32) -> u32 {
        if self.right_to_left { self.width - start - width } else { start }
    }

    fn text(&mut self, left: u32, baseline: u32, style: Style, runs: &str) {
        let Style { size, bold, colour, .. } = style;
        let x = self.place(left, 0);
        let weight = if bold { r#" font-weight="700""# } else { "" };
        let direction = if self.right_to_left { r#" direction="rtl""# } else { "" };
        let fill = light(colour);
        self.draw(&format!(
            r#"<text class="{colour}" x="{x}" y="{baseline}" font-size="{size}"{weight}{direction} fill="{fill}">{runs}</text>"#
        ));
    }

    fn draw(&mut self, element: &str) {
        writeln!(self.drawn, "{element}").expect("a string takes every text");
    }
}

fn run(run: &Run) -> String {
    let text = escape(&run.text);
    match run.kind {
        Kind::Plain => text,
        Kind::Token => format!(
            r#"<tspan font-family="ui-monospace, Consolas, 'Liberation Mono', monospace" font-size="0.92em">{text}</tspan>"#
        ),
        Kind::Phrase => format!(r#"<tspan xml:lang="en">{text}</tspan>"#),
    }
}
