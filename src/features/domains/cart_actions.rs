//! What the page lets a customer order; the cart is another feature's.

use contract::{DomainName, PromoCode, ServiceType, Suggestion, rules::cart::LineKey};
use leptos::prelude::*;

/// A priced row as it was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) row: Suggestion,
    /// The code that was asked for; empty when none.
    pub(crate) promo: PromoCode,
    /// When it was asked, in milliseconds since 1970.
    pub(crate) at: u64,
}

/// The cart, as the page hands it in.
#[derive(Clone, Copy)]
pub(crate) struct CartActions {
    /// The term of a line in it; reactive.
    pub(crate) term: Callback<LineKey, Option<u32>>,
    /// Puts rows in it, or replaces the lines they have there, and says so.
    pub(crate) add: Callback<Vec<Offer>>,
}

impl CartActions {
    /// The term with which a service for a name is in the cart; reactive.
    pub(super) fn term_of(self, service: ServiceType, domain: &DomainName) -> Option<u32> {
        self.term.run(LineKey { service, domain: domain.clone() })
    }
}
