//! The words in which facts are stated: one closed list a kind of statement.
//!
//! Pure types, no facts and no human language: which code has which value stands in
//! `assets/catalogue`, what a value is called in a language stands in `assets/locales`.
//! `build.rs` reads this file too, so that a word in the data that is not here stops the build.

/// The number of a method or header field name in the catalogue's list of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Token(pub u8);

/// Declares the vocabularies, and [`Value`]: one word out of any of them.
macro_rules! vocabularies {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$word_doc:meta])* $word:ident, )* } )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
            #[allow(missing_docs, reason = "the words are explained once, in assets/locales/en.toml")]
            pub enum $name { $( $(#[$word_doc])* $word, )* }

            impl $name {
                /// Every word, in order.
                pub const ALL: &[Self] = &[ $( Self::$word, )* ];
            }
        )*

        /// What a fact states: a word of a vocabulary, or one of the protocol's own tokens.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each variant is the vocabulary of the same name")]
        pub enum Value {
            $( $name($name), )*
            /// A method or header field name, as the protocol writes it.
            Token(Token),
            /// Another response code.
            Code(u16),
            /// A Q.850 cause, 1 to 127.
            Cause(u8),
        }

        impl Value {
            /// The vocabulary and the number of the word in it; `None` for tokens and numbers.
            pub const fn place(self) -> Option<(Vocabulary, usize)> {
                match self {
                    $( Self::$name(word) => Some((Vocabulary::$name, word as usize)), )*
                    Self::Token(_) | Self::Code(_) | Self::Cause(_) => None,
                }
            }
        }

        /// The vocabularies themselves, in the order of this file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant is the vocabulary of the same name")]
        pub enum Vocabulary { $( $name, )* }

        /// Name and words of every vocabulary, in order.
        pub const VOCABULARIES: &[(&str, &[&str])] =
            &[ $( (stringify!($name), &[ $( stringify!($word), )* ]), )* ];
    };
}

vocabularies! {
    /// The class of a response, by its first digit (RFC 3261 §7.2).
    Class { Provisional, Success, Redirection, RequestFailure, ServerFailure, GlobalFailure, }

    /// What the code is about, in a phrase: one for each.
    Subject {
        Receipt, Alerting, Forwarding, Queueing, Progress, EarlyDialogEnd, Success, Acceptance,
        SilentSubscribe, SeveralAddresses, PermanentAddress, TemporaryAddress, RequiredProxy,
        OtherService, Syntax, UserAuthentication, Payment, Refusal, UnknownAddress, MethodHere,
        AcceptedTypes, ProxyAuthentication, ResponseTime, FormerAddress, EntityTag, BodySize,
        UriLength, BodyType, UriScheme, PriorityValue, RequiredExtension, MissingExtension,
        SessionInterval, ExpiryInterval, CallerLocation, AlertMessage, MissingIdentity,
        ReferrerIdentity, FailedFlow, Anonymity, CredentialAddress, Credential, Signature,
        OutboundSupport, Breadth, InfoPackage, RecipientConsent, Availability, UnknownState,
        LoopOrMerge, HopCount, IncompleteAddress, AmbiguousAddress, BusyDevice, Cancellation,
        OfferHere, EventPackage, PendingRequest, Encryption, SecurityAgreement, UnexpectedCondition,
        MethodUnknown, InvalidAnswer, Overload, SilentServer, ProtocolVersion, MessageSize,
        PushService, Preconditions, BusyEverywhere, Decline, NowhereAddress, OfferEverywhere,
        UnwantedCaller, BlockedCall,
    }

    /// For whom a failure speaks: how far the verdict holds.
    Reach {
        OneServer, Domain, EndSystem, DeviceOrServer, Resource, SamePeer, ThisRequest, FailedServer, Everywhere, NoServer,
    }

    /// Where to look first when the response is unexpected: an interpretation, not a rule.
    Side {
        Nobody, OneBranch, CalledSideRouting, CallerRequest, CallerClient, CallerCredentials, CallerGaveUp,
        Policy, DialledAddress, DialledDigits, CalleeAvailability, CalleeBusy, CalleeConnection,
        CalleeOpinion, Path, RoutingLoop, Server, Media, Resources, OutboundProxy, ForkingLimits,
        Consent, LostState, LoopOrMerge, AlternativeService, Signer, PublisherState, BothAtOnce, Analytics, PushService,
    }

    /// An element that may generate the response.
    Role {
        NextHop, Uas, LocalUac, AnyServer, Proxy, ForkingProxy, EdgeProxy, PushProxy, Registrar,
        RedirectServer, Notifier, Subscriber, Compositor, Gateway, AnnouncementServer,
        VerificationService, MessageRelay, ListService, Referee, ReferTarget, LocationRecipient,
        AlertRecipient, FirstHop, Intermediary, SipIntermediary, Pcscf, NobodyYet,
    }

    /// Requests that are not named by method alone.
    Requests {
        Any, Recognised, InDialog, Reinvite, SetOffByRefer, DialogSubscribe, OutOfDialog, WithGeolocation,
        WithAlert, PendingAtBye, AnyForked, AnyExceptAckCancel,
    }

    /// What the response does to the making of a dialog.
    DialogCreation { Nothing, Early, Confirmed, AsOk, NamesEnded, InsideOnly, EndsAttempt, }

    /// What the response does to the early dialogs of the same request.
    EarlyDialogs { Kept, OnlyNamed, OthersLater, AllEnd, }

    /// What a failure inside a dialog takes with it (RFC 5057).
    MidDialog {
        Unclear, Transaction, UnlessBye, AsTimeout, Usage, AtMostUsage, SubscriptionOnly, Dialog, UnlessRetried,
    }

    /// Whether a refused re-INVITE ends the call (RFC 3261 §14.1).
    Reinvite { SessionStays, DialogEnds, Disputed, }

    /// What a failure of SUBSCRIBE or NOTIFY does to the subscription (RFC 6665).
    Subscription { Survives, Ends, NotifyTimeout, Disputed, }

    /// What it means as the answer to a BYE (RFC 3261 §15.1.1).
    ByeAnswer { EndsAllTheSame, }

    /// How the response is acknowledged.
    Ack { Never, EndToEnd, HopByHop, }

    /// Whether it may be sent reliably (RFC 3262).
    Prack { Never, Offered, Avoided, NotForFinals, }

    /// What CANCEL can still do.
    Cancel { StillPossible, TooLate, }

    /// The part the code plays in the exchange of a CANCEL.
    CancelRole { AnswersCancel, NoMatch, CancelledInvite, NeverToCancel, }

    /// What a stateful proxy does with it on the way upstream (RFC 3261 §16.7).
    Forwarding { HopByHop, AtOnce, AtOnceEvery, AtOnceFirst, OnlyBest, Recursed, NotAsItIs, AfterCancel, }

    /// What it means for the other branches of a fork.
    Branches { Untouched, CancelledWhenForwarded, CancelledOnReceipt, }

    /// Its rank when a proxy chooses among the final responses of its branches (RFC 3261 §16.7).
    ForkRank { EndsContest, Global, Redirection, Preferred, AnyInClass, ServerFailure, Replaced, NotForked, }

    /// What the sender of the request may do next.
    Retry {
        Choose, Contact, ContactOnce, ThroughProxy, OtherService, Modified, Credentials, Never, Permanent, LikelyAgain, NotHere,
        Same, SameOrOther, SmallerOrLater, Anew, Later, LaterHere, AfterRandomTime, OtherServer, OtherFlow, AskUser, AfterConsent, NotNeeded,
        LoopRepair, OtherOffer, OtherPreconditions, OtherPackage, Unmasked, Unstated, Reserved, OnceFullForm, Appeal, MoreDigits, WithoutOutbound,
        LargerLimit, StateGone,
    }

    /// A restriction under which a value holds.
    Condition {
        EarlyDialog, Dialog, Copied, Subscribe, Reliable, Register, Temporary, SecAgree, ServerInitiated, Overlapping,
        SipsReason, IfPresent, Applicable, NoAbuse, OldTables, Suppressible, Unmapped, Unlisted,
        UserLocation, OtherLocation, ByDefault, BearerWarning, Unanswered, TimedOut, TransportError,
        AuthRefused, AllBusy, Exceptional, NeedsUser, MadeLocally, NoCredentials, NotMendable, ByDefaultOnly,
        NotCancelled, NonInviteSlow,
    }

    /// What the rules forbid.
    Prohibition {
        StatelessProxy, NonInviteProvisional, NotSupported199, SubscribeNotifyRefer, OnlyUas,
        NotByProxy, NonInviteTimeout, SamePublish, OnlyIfUseless, WithoutGeolocation, WithoutAlert,
        NotToEndpoint, WithAnonymityAgain, WithoutOutbound, NotForCancelItself, WithoutPushKnowledge,
        NotByRegistrar,
    }

    /// A timer or a time that belongs to the code.
    Timing {
        Within200Ms, EveryMinute, Retransmitted, ContactOnce, NoAnswer, MinSe, UnderOneHour,
        AfterCancel, Glare, ShortRandom, ServerRests,
    }

    /// Whether it restarts the proxy's timer C (RFC 3261 §16.7).
    TimerC { Restarts, DoesNot, }

    /// Whether it may carry a session description.
    Sdp { MayCarry, Avoid, MustAnswer, }

    /// What it says about ringback and early media (RFC 3960).
    EarlyMedia { RingLocally, PlayIncoming, }

    /// The fallback rule of the codes that need none (RFC 3261 §8.1.3.2).
    FallbackRule { Understood, }

    /// How the Q.850 cause comes about where RFC 3398 gives no single number.
    CauseRule { NotMapped, FollowContact, }

    /// The ISUP cause location (RFC 3398 §8.2.6.1).
    Location { User, Network, }

    /// The ISUP message a gateway sends for a provisional response (RFC 3398 §8.2.3).
    Isup { AcmNoIndication, AcmFree, EarlyAcm, CpgProgress, CpgAlerting, CpgForwarding, }

    /// Where the code comes from.
    History {
        Since2543, Since3261, LaterRfc, OtherPhrase, DeprecatedForEvents, PhraseChanged, NotFrom2543, OnceAtOnce,
    }

    /// Texts of RFCs that disagree about the code.
    Contradiction { MidDialogTimeout, GatewaySubscription, AmbiguousContact, AllowEvents, RejectButton, CertificateBody, RefreshRefused, }

    /// What has been seen in products, networks and regulation; it holds for the version named.
    Observed {
        AsteriskDefault, FreeswitchDefault, NetworkBlockedPassed, KamailioRemaps, OpensipsTimeoutLast,
        OpensipsCancelled, SofiaEndsUsage, SofiaTransaction, RejectBySipJs, RejectByBaresip, RejectLeft, UsNetworkBlocked, UsNot607,
        UsNot608, ImsEmergency, ImsNotRegistered, ImsRestoration,
    }

    /// Who prevails when both answers come from branches of one fork.
    Contest { Forwarded, Expected, Held, EitherMay, }

    /// Who takes part in a call flow.
    Actor { Caller, Callee, Proxy, ProxyTwo, EdgeOne, EdgeTwo, PhoneOne, PhoneTwo, Client, Server, Registrar, Redirect, Gateway, Auth, Notifier, }
    /// What somebody does or perceives in a call flow.
    FlowNote { StopsRepeating, HearsRingback, Keeps, NoNotify, UserDecides, NewAddressForGood, NewAddressOnce, ReadsBody, AppliesRules, MustChange, TriesAgain, LooksUp, UnknownMethod, NoResponse, GivesUpRinging, Restarts, SetsUpSecurity, Signs, SignsInFull, ChecksIdentity, NextTarget, TooManyTargets, AwaitsConsent, SendsRound, NoneLeft, NoNewBranch, HangsUp, OfferRejected, WaitsLong, WaitsShort, BadAnswer, SilentBehind, Reports, Blocks, ReservationFails, }
}
