//! The number of a response code.

use super::vocabulary::Class;

/// A three-digit SIP status code, 100 to 699. Holding one does not mean that it is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(pub(super) u16);

impl Code {
    /// The code with this number, if SIP allows it (RFC 3261 §7.2).
    ///
    /// ```
    /// use sip_compare::catalogue::code::Code;
    /// assert_eq!(Code::new(486).map(Code::number), Some(486));
    /// assert_eq!(Code::new(700), None);
    /// ```
    pub const fn new(number: u16) -> Option<Self> {
        match number {
            100..=699 => Some(Self(number)),
            _ => None,
        }
    }

    /// The number, 100 to 699.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The class, by the first digit.
    pub const fn class(self) -> Class {
        match self.0 / 100 {
            1 => Class::Provisional,
            2 => Class::Success,
            3 => Class::Redirection,
            4 => Class::RequestFailure,
            5 => Class::ServerFailure,
            _ => Class::GlobalFailure,
        }
    }

    /// Whether no further response follows (RFC 3261 §7.2): everything but 1xx.
    pub const fn is_final(self) -> bool {
        self.0 >= 200
    }
}
