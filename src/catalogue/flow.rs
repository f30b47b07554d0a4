//! The typical exchange in which a code appears: who sends what to whom, in order.

use super::Entry;
use super::fact::Cited;
use super::vocabulary::{Actor, FlowNote};
use super::{FLOW_OF, FLOWS, place};

/// One exchange; the same for every code that appears in it in the same place.
#[derive(Debug)]
pub struct Flow {
    /// Who takes part, from the left to the right: two to four.
    pub actors: &'static [Actor],
    /// What happens, in order.
    pub steps: &'static [Step],
    /// The example or the sections it follows.
    pub cited: Cited,
}

/// One step; actors are named by their place in [`Flow::actors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A request or another response, as the protocol writes it: `INVITE`, `200 OK (PRACK)`.
    Message(u8, u8, &'static str),
    /// The code that the flow is about, with what stands behind its phrase: ` (Contact)`, or nothing.
    Code(u8, u8, &'static str),
    /// Something that one of them does or perceives.
    Note(u8, FlowNote),
    /// Media in both directions from here on.
    Media(u8, u8),
    /// Media from one to the other before the call is answered.
    EarlyMedia(u8, u8),
}

/// The typical exchange with a code.
pub fn flow(entry: &Entry) -> Option<&'static Flow> {
    place(entry.code.number()).map(|place| &FLOWS[FLOW_OF[place]])
}
