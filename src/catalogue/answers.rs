//! Which requests a code answers, as far as the rules of its class depend on it.
//!
//! A rule about INVITE says nothing of a code that only a REGISTER is answered with.

use super::Entry;
use super::dimension::Dimension;
use super::vocabulary::{ForkRank, Requests, Value};

impl Entry {
    /// Whether the rules of the class in this dimension can apply to the code at all.
    pub(super) fn concerns(&self, dimension: Dimension) -> bool {
        match dimension {
            Dimension::DialogCreation | Dimension::EarlyDialogs | Dimension::Cancel => {
                self.answers_initial("INVITE")
            }
            Dimension::Ack => self.answers_initial("INVITE") || self.answers_inside("INVITE"),
            Dimension::Reinvite => self.answers_inside("INVITE"),
            Dimension::Subscription => self.answers_inside("SUBSCRIBE") || self.answers_inside("NOTIFY"),
            // A gateway that sets no cause says nothing of where it arose either.
            Dimension::Location => self.own.iter().any(|fact| matches!(fact.value, Value::Cause(_))),
            Dimension::Branches | Dimension::ForkRank => self.is_forked(),
            Dimension::Forwarding => self.code.number() < 300 || self.is_forked(),
            _ => true,
        }
    }

    /// Whether the code can come from a branch of a fork: not inside a dialog, and not from the next hop alone.
    pub fn is_forked(&self) -> bool {
        const FORKED: [&str; 4] = ["INVITE", "MESSAGE", "REFER", "SUBSCRIBE"];
        let one_hop = Value::ForkRank(ForkRank::NotForked);
        let excluded = self.own.iter().any(|fact| fact.value == one_hop);
        !excluded && FORKED.iter().any(|method| self.answers_initial(method))
    }

    /// Whether one request can be answered with either code.
    pub fn shares_a_request_with(&self, other: &Self) -> bool {
        const METHODS: [&str; 7] =
            ["INVITE", "MESSAGE", "REFER", "SUBSCRIBE", "NOTIFY", "REGISTER", "PUBLISH"];
        METHODS.iter().any(|method| {
            self.answers_initial(method) && other.answers_initial(method)
                || self.answers_inside(method) && other.answers_inside(method)
        })
    }

    /// Whether the code can answer this method outside a dialog.
    pub(crate) fn answers_initial(&self, method: &str) -> bool {
        self.answers(method, Requests::outside)
    }

    /// Whether the code can answer this method inside a dialog.
    fn answers_inside(&self, method: &str) -> bool {
        self.answers(method, Requests::inside)
    }

    /// A method named in the facts, or one that a general word covers; a code that names no requests
    /// is reserved, and its class applies to it whole.
    fn answers(&self, method: &str, covers: fn(Requests, &str) -> bool) -> bool {
        let mut stated = self.own.iter().filter(|fact| fact.dimension == Dimension::Methods).peekable();
        stated.peek().is_none()
            || stated.any(|fact| match fact.value {
                Value::Token(token) => token.name() == method,
                Value::Requests(requests) => covers(requests, method),
                _ => false,
            })
    }
}
