//! The rows of a comparison: what can be asked of a response code.
//!
//! The order is the order on the card, from what a person asks first to what a gateway asks last.
//! `build.rs` reads this file too.

/// Declares the dimensions and lists them in order.
macro_rules! dimensions {
    ($( $(#[$doc:meta])* $name:ident, )*) => {
        /// One row of the comparison.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Dimension { $( $(#[$doc])* $name, )* }

        impl Dimension {
            /// Every dimension, in the order of the card.
            pub const ALL: &'static [Self] = &[ $( Self::$name, )* ];
            /// Their names, in the same order, as the data files spell them.
            pub const NAMES: &'static [&'static str] = &[ $( stringify!($name), )* ];
        }
    };
}

dimensions! {
    /// Provisional, success, redirection or failure.
    Class,
    /// What it is about.
    Subject,
    /// The code with the same verdict and another reach.
    Counterpart,
    /// For whom a failure speaks.
    Reach,
    /// What the requester may do next.
    Retry,
    /// The header that governs the retry.
    RetryHeader,
    /// Where to look first.
    Side,
    /// Who generates it.
    Sender,
    /// Which requests it answers.
    Methods,
    /// Headers it has to carry.
    MustCarry,
    /// Headers it should carry.
    ShouldCarry,
    /// Headers it can carry.
    MayCarry,
    /// The header of the new request that answers it.
    AnsweredWith,
    /// Whether a dialog comes into being.
    DialogCreation,
    /// What happens to early dialogs.
    EarlyDialogs,
    /// What it ends inside a dialog.
    MidDialog,
    /// Whether a refused re-INVITE ends the call.
    Reinvite,
    /// What it does to a subscription.
    Subscription,
    /// What it means as the answer to a BYE.
    ByeAnswer,
    /// How it is acknowledged.
    Ack,
    /// Whether it may be sent reliably.
    Prack,
    /// What CANCEL can still do.
    Cancel,
    /// Its part in the exchange of a CANCEL.
    CancelRole,
    /// What a proxy does with it.
    Forwarding,
    /// What it means for other branches.
    Branches,
    /// Its rank among the answers of a fork.
    ForkRank,
    /// Which of the two a proxy forwards by RFC 3261.
    ForkContest,
    /// Which of the two Kamailio forwards.
    KamailioContest,
    /// Which of the two OpenSIPS forwards.
    OpensipsContest,
    /// What is forbidden.
    Prohibition,
    /// Times and timers.
    Timing,
    /// Whether timer C restarts.
    TimerC,
    /// Session descriptions.
    Sdp,
    /// Ringback and early media.
    EarlyMedia,
    /// How it is read by whoever does not know it.
    Fallback,
    /// Its Q.850 cause.
    Cause,
    /// The ISUP cause location.
    Location,
    /// The ISUP message of a provisional response.
    Isup,
    /// SIP to Q.850 and back by RFC 3398.
    RfcRoundTrip,
    /// SIP to Q.850 and back through Asterisk.
    AsteriskRoundTrip,
    /// SIP to Q.850 and back through FreeSWITCH.
    FreeswitchRoundTrip,
    /// Where the code comes from.
    History,
    /// Texts that disagree.
    Contradiction,
    /// Seen in products and networks.
    Observed,
}
