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
            Dimension::DialogCreation | Dimension::EarlyDialogs | Dimension::Location => {
                self.answers_initial("INVITE")
            }
            Dimension::Reinvite | Dimension::Ack => {
                self.answers_initial("INVITE") || self.answers_inside(true)
            }
            Dimension::Subscription => {
                self.answers_initial("SUBSCRIBE")
                    || self.answers_initial("NOTIFY")
                    || self.answers_inside(false)
            }
            Dimension::Branches | Dimension::ForkRank => self.is_forked(),
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
        METHODS.iter().any(|method| self.answers_initial(method) && other.answers_initial(method))
    }

    /// Whether the code can answer this method; a code without a fact about it answers none.
    fn answers_initial(&self, method: &str) -> bool {
        self.requests().any(|value| match value {
            Value::Token(token) => token.name() == method,
            Value::Requests(requests) => match requests {
                Requests::Any
                | Requests::Recognised
                | Requests::AnyExceptAckCancel
                | Requests::AnyForked
                | Requests::WithGeolocation => true,
                Requests::OutOfDialog => matches!(method, "INVITE" | "MESSAGE" | "SUBSCRIBE" | "REFER"),
                Requests::WithAlert => method == "MESSAGE",
                Requests::SetOffByRefer => method == "INVITE",
                Requests::InDialog
                | Requests::Reinvite
                | Requests::DialogSubscribe
                | Requests::PendingAtBye => false,
            },
            _ => false,
        })
    }

    /// Whether it can answer a re-INVITE, or else any request inside a dialog.
    fn answers_inside(&self, reinvite: bool) -> bool {
        self.requests().any(|value| match value {
            Value::Requests(Requests::InDialog) => true,
            Value::Requests(Requests::Reinvite) => reinvite,
            Value::Requests(Requests::DialogSubscribe) => !reinvite,
            _ => false,
        })
    }

    fn requests(&self) -> impl Iterator<Item = Value> {
        self.own.iter().filter(|fact| fact.dimension == Dimension::Methods).map(|fact| fact.value)
    }
}
