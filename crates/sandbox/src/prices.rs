//! What things cost: the price list, and one line's price before and after a promo code.

use std::collections::HashSet;

use contract::{Currency, DomainName, Money, PromoCode, ServiceType};

use crate::{
    db::{
        domains::Standing,
        promos::{Line, Promo},
    },
    language::Language,
    scenarios,
};

/// A year of an ordinary name, in minor units.
const YEAR: i64 = 1899;
/// The same after the rise of the scenario `price-rises`.
const RISEN_YEAR: i64 = 2499;
/// Minting a domain.
const MINTING: i64 = 4900;
/// Attaching an artwork.
const ATTACHMENT: i64 = 990;
/// Months of the first term.
const FIRST_TERM: u32 = 12;

/// A service for a term at its list price.
#[derive(Clone, Debug)]
pub(crate) struct Offer {
    pub(crate) service_type: ServiceType,
    /// Months.
    pub(crate) period: u32,
    /// Minor units.
    pub(crate) price: i64,
}

/// What is needed besides the price list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pricing {
    /// A code in force that was asked for.
    pub(crate) promo: Option<Promo>,
    /// Names of the scenario `price-rises` whose price has risen for the caller.
    pub(crate) risen: HashSet<String>,
}

/// A line's price.
#[derive(Clone, Debug)]
pub(crate) struct Priced {
    pub(crate) price: i64,
    pub(crate) discounted: i64,
    /// The code, where it fits.
    pub(crate) promo: PromoCode,
    pub(crate) promo_description: String,
}

/// What a name is offered as: reserved ones for reservation, the others for registration.
pub(crate) fn first_term(standing: Standing) -> Offer {
    let (service_type, price) = match standing {
        Standing { reserved: Some(price), .. } => (ServiceType::DomainReserve, price),
        Standing { premium: Some(price), .. } => (ServiceType::CertificateRegistration, price),
        _ => (ServiceType::CertificateRegistration, YEAR),
    };
    Offer { service_type, period: FIRST_TERM, price }
}

/// What a service on one's own domain is offered for.
pub(crate) fn owned_terms(service_type: &ServiceType, max_renew: u32) -> Vec<Offer> {
    let offer = |period: u32, price: i64| Offer { service_type: service_type.clone(), period, price };
    match service_type {
        ServiceType::CertificateRenewal => {
            (1..=max_renew / FIRST_TERM).map(|years| offer(years * FIRST_TERM, i64::from(years) * YEAR)).collect()
        }
        ServiceType::NftMinting => vec![offer(FIRST_TERM, MINTING)],
        ServiceType::DomainAttachment => vec![offer(FIRST_TERM, ATTACHMENT)],
        _ => Vec::new(),
    }
}

impl Pricing {
    /// The price of an offer, with the code if it fits.
    pub(crate) fn price(&self, name: &DomainName, standing: Standing, offer: &Offer, language: Language) -> Priced {
        let has_risen = scenarios::price_rises(name.as_str()) && self.risen.contains(name.as_str());
        let price = if has_risen { RISEN_YEAR } else { offer.price };
        let line = Line {
            service_type: &offer.service_type,
            period: offer.period,
            premium: standing.premium.is_some(),
            price,
        };
        let fitting = self.promo.as_ref().and_then(|promo| Some((promo, promo.apply(line)?)));
        match fitting {
            Some((promo, discounted)) => Priced {
                price,
                discounted,
                promo: promo.code.clone(),
                promo_description: promo.description(language).to_owned(),
            },
            None => Priced { price, discounted: price, promo: PromoCode::default(), promo_description: String::new() },
        }
    }
}

/// Minor units as money of the wire.
pub(crate) fn usd(minor: i64) -> Money {
    Money::from_minor(minor, Currency::USD)
}
