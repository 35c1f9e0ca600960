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

/// A year of an ordinary name, in cents like the whole list.
const YEAR: i64 = 1899;
/// Keeping an ordinary name for a year.
const RESERVATION: i64 = 990;
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
    pub(crate) price: Money,
    /// A premium name at its own price: most promo codes leave it alone.
    pub(crate) premium: bool,
}

/// What is needed besides the price list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pricing {
    /// A code in force that was asked for.
    pub(crate) promo: Option<Promo>,
    /// Rows whose price has changed for the caller since it was first shown.
    pub(crate) changed: HashSet<(ServiceType, String)>,
}

/// A line's price.
#[derive(Clone, Debug)]
pub(crate) struct Priced {
    pub(crate) price: Money,
    pub(crate) discounted: Money,
    /// The code, where it fits.
    pub(crate) promo: PromoCode,
    pub(crate) promo_description: String,
}

/// What a name is offered as to somebody who looks for `wanted`: reserved names for
/// reservation, premium ones for registration, the others as they are wanted.
pub(crate) fn of_name(name: &DomainName, standing: Standing, wanted: &ServiceType) -> Offer {
    let (service_type, cents) = match standing {
        Standing { reserved: Some(price), .. } => (ServiceType::DomainReserve, price),
        Standing { premium: Some(price), .. } => (ServiceType::CertificateRegistration, price),
        Standing { held: false, .. } if *wanted == ServiceType::DomainReserve => {
            (ServiceType::DomainReserve, RESERVATION)
        }
        _ => (ServiceType::CertificateRegistration, YEAR),
    };
    let premium = standing.premium.is_some();
    Offer { service_type, period: FIRST_TERM, price: list_price(name, cents), premium }
}

/// What a service on a domain is offered for: a renewal for every year it can last.
pub(crate) fn of_domain(name: &DomainName, service_type: &ServiceType, max_renew: u32) -> Vec<Offer> {
    let offer = |period: u32, cents: i64| Offer {
        service_type: service_type.clone(),
        period,
        price: list_price(name, cents),
        premium: false,
    };
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
    pub(crate) fn price(&self, name: &DomainName, offer: &Offer, language: Language) -> Priced {
        let has_changed = self.changed.contains(&(offer.service_type.clone(), name.to_string()));
        let change = if has_changed { scenarios::price_change(name.as_str()) } else { 0 };
        let price = Money::from_minor(offer.price.minor() + change, offer.price.currency());
        let line = Line { service_type: &offer.service_type, period: offer.period, premium: offer.premium, price };
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

/// A list price in the currency of the name.
fn list_price(name: &DomainName, cents: i64) -> Money {
    let (code, minor_per_dollar) = scenarios::currency(name.as_str());
    // The codes are known, so the dollars never stand in for another currency.
    let currency = Currency::parse(code).unwrap_or(Currency::USD);
    Money::from_minor(cents * minor_per_dollar / 100, currency)
}
