//! What is true about the response codes: the registry, the facts and their sources.
//!
//! Pure data and look-ups. Names values, never words of a human language: those live in `i18n`.
//! The tables are generated from `assets/catalogue` by `build.rs`, which has checked them.

mod answers;
pub mod code;
pub mod dimension;
pub mod fact;
pub mod flow;
mod requests;
pub mod vocabulary;

use code::Code;
use dimension::Dimension;
use fact::{Cited, Fact, Page, Source};
use flow::{Flow, Step};
use vocabulary::{
    Ack, Actor, Branches, ByeAnswer, Cancel, CancelRole, CauseRule, Class, Condition, Contradiction,
    DialogCreation, EarlyDialogs, EarlyMedia, FallbackRule, FlowNote, ForkRank, Forwarding, History, Isup,
    Location, MidDialog, Observed, Prack, Prohibition, Reach, Reinvite, Requests, Retry, Role, Sdp, Side,
    Subject, Subscription, TimerC, Timing, Token, Value,
};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// One registered response code.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number.
    pub code: Code,
    /// The reason phrase of the IANA registry.
    pub phrase: &'static str,
    /// The RFC section that defines the code.
    pub defined: Source,
    /// The facts stated for this code alone.
    own: &'static [Fact],
}

/// A code that is seen in the wild and is not in the registry.
#[derive(Debug, PartialEq, Eq)]
pub struct Unregistered {
    /// The number; not always one that SIP allows.
    pub number: u16,
    /// The phrase it is sent with.
    pub phrase: &'static str,
    /// Where it was seen.
    pub cited: Cited,
}

/// Every registered code, ascending.
pub fn entries() -> &'static [Entry] {
    ENTRIES
}

/// The entry of a registered code; `None` for every other number.
///
/// ```
/// use sip_compare::catalogue::find;
/// assert_eq!(find(486).map(|entry| entry.phrase), Some("Busy Here"));
/// assert!(find(409).is_none(), "409 was dropped from SIP in 2002");
/// ```
pub fn find(number: u16) -> Option<&'static Entry> {
    place(number).map(|place| &ENTRIES[place])
}

/// The place of a registered code in [`entries`], which is also its place in the language tables.
pub fn place(number: u16) -> Option<usize> {
    ENTRIES.binary_search_by_key(&number, |entry| entry.code.number()).ok()
}

/// A code outside the registry that is known, and its place in the language tables.
pub fn find_unregistered(number: u16) -> Option<(usize, &'static Unregistered)> {
    UNREGISTERED.iter().enumerate().find(|(_, one)| one.number == number)
}

/// Every known code outside the registry, ascending.
pub fn unregistered() -> &'static [Unregistered] {
    UNREGISTERED
}

/// The place of a pair among those that people ask about, and what answers it.
pub fn asked(one: Code, other: Code) -> Option<(usize, Cited)> {
    let pair = (one.number().min(other.number()), one.number().max(other.number()));
    let place = ASKED.binary_search_by_key(&pair, |(a, b, _)| (*a, *b)).ok()?;
    Some((place, Cited(ASKED[place].2)))
}

/// The pairs that people ask about, the smaller code first, ascending.
pub fn asked_pairs() -> impl Iterator<Item = (u16, u16)> {
    ASKED.iter().map(|(a, b, _)| (*a, *b))
}

/// The codes that a gateway answers with for a Q.850 cause (RFC 3398 §7.2.4.1); none for the most of them.
pub fn from_cause(cause: u8) -> impl Iterator<Item = u16> {
    FROM_CAUSE.iter().filter(move |(known, _)| *known == cause).map(|(_, code)| *code)
}

/// The sources of the fork contests: RFC 3261, Kamailio, OpenSIPS.
pub fn contest_sources() -> [Cited; 3] {
    CONTESTS.map(Cited)
}

impl Entry {
    /// The facts of one dimension: the code's own, or else the rules of its class, as far as the requests
    /// it answers are concerned by them.
    ///
    /// What a code may carry and what is forbidden add up: there the rules of the class come after its own.
    pub fn facts(&self, dimension: Dimension) -> impl Iterator<Item = &'static Fact> {
        let class = CLASSES[self.code.class() as usize];
        let of = move |fact: &&'static Fact| fact.dimension == dimension;
        let adds_up = matches!(dimension, Dimension::MayCarry | Dimension::Prohibition);
        let inherits = self.concerns(dimension) && (adds_up || !self.states(dimension));
        self.own.iter().filter(of).chain(class.iter().filter(move |_| inherits).filter(of))
    }

    /// Whether the code states something of its own in a dimension, beyond the rules of its class.
    pub fn states(&self, dimension: Dimension) -> bool {
        self.own.iter().any(|fact| fact.dimension == dimension)
    }
}
