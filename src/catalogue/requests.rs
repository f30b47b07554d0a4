//! Which methods the general words for requests cover, such as “any” or “a re-INVITE”.
//!
//! Pure, and read by `build.rs` too: what a code answers decides which causes lead to it.

use super::vocabulary::Requests;

impl Requests {
    /// Whether a request of this method outside a dialog is meant.
    pub(super) fn outside(self, method: &str) -> bool {
        match self {
            Self::OutOfDialog => matches!(method, "INVITE" | "MESSAGE" | "SUBSCRIBE" | "REFER"),
            Self::WithAlert => method == "MESSAGE",
            Self::SetOffByRefer => method == "INVITE",
            Self::InDialog | Self::Reinvite | Self::DialogSubscribe | Self::PendingAtBye => false,
            Self::Any
            | Self::Recognised
            | Self::AnyExceptAckCancel
            | Self::AnyForked
            | Self::WithGeolocation => true,
        }
    }

    /// Whether a request of this method inside a dialog is meant.
    pub(super) fn inside(self, method: &str) -> bool {
        match self {
            Self::Reinvite => method == "INVITE",
            Self::DialogSubscribe => method == "SUBSCRIBE",
            Self::OutOfDialog | Self::WithAlert | Self::SetOffByRefer | Self::PendingAtBye => false,
            Self::Any
            | Self::Recognised
            | Self::AnyExceptAckCancel
            | Self::AnyForked
            | Self::InDialog
            | Self::WithGeolocation => true,
        }
    }
}
