//! `GET /store/suggestions`: the only source of prices.

use serde::{Deserialize, Serialize};

use crate::{DomainName, Money, Paging, ServiceType};

/// A promo code as the customer typed it, without surrounding white space; empty when there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PromoCode(String);

impl PromoCode {
    /// Takes what was typed; white space around it is dropped.
    pub fn new(code: impl AsRef<str>) -> Self {
        Self(code.as_ref().trim().to_owned())
    }

    /// The code; empty when there is none.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no code.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A name on offer (or taken), with its price for one service and term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Service this row prices.
    pub service_type: ServiceType,
    /// Name in A-labels.
    pub domain: DomainName,
    /// Term in months.
    pub period: u32,
    /// Best offer.
    pub best: bool,
    /// Can be ordered.
    pub available: bool,
    /// Premium name.
    pub premium: bool,
    /// Generated name nobody asked for.
    pub random: bool,
    /// Reserved name.
    pub reserved: bool,
    /// Price before discount.
    pub price: Money,
    /// Price after discount.
    pub discounted: Money,
    /// Promo code the row was priced with; empty when none applied.
    pub promo: PromoCode,
    /// Short description of the promo code; empty when none applied.
    pub promo_description: String,
}

/// What `GET /store/suggestions` is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionQuery {
    /// Service to price.
    pub service_type: ServiceType,
    /// Text as typed, or a whole name.
    pub search: String,
    /// Promo code; empty when there is none.
    pub promo: PromoCode,
    /// Part of the list.
    pub paging: Paging,
}
