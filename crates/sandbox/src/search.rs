//! `GET /store/suggestions`: from any text to names with prices.
//!
//! The exact name comes first with its truth, then offers made of the same words, then
//! premium and reserved names nearby, then generated names. The whole list follows from
//! the text and the data, so that pages of it fit together.

use contract::{AccountId, DomainName, ServiceType, Suggestion};
use rusqlite::Connection;

use crate::{
    db::domains::{self, Standing},
    error::ApiError,
    language::Language,
    prices::{self, Offer, Pricing},
};

mod alternatives;
mod junk;
mod nearby;
mod owned;
#[cfg(test)]
mod plan;
mod words;

/// Alternatives that are marked as best offers.
const BEST: usize = 3;

/// What is asked, and by whom.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) service_type: ServiceType,
    pub(crate) text: String,
    pub(crate) client: Option<AccountId>,
    pub(crate) language: Language,
}

/// How a name came into the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Exact,
    Alternative,
    Nearby,
    Junk,
}

impl Question {
    /// The name that was asked for, if the text is one.
    pub(crate) fn exact_name(&self) -> Option<DomainName> {
        alternatives::exact(&words::read(&self.text)).into_iter().next()
    }
}

/// All suggestions for a question.
pub(crate) fn suggest(
    connection: &Connection,
    question: &Question,
    pricing: &Pricing,
) -> Result<Vec<Suggestion>, ApiError> {
    let words = words::read(&question.text);
    let exact = alternatives::exact(&words);
    match question.service_type {
        ServiceType::CertificateRegistration => {}
        ServiceType::DomainReserve => return reservable(connection, question, pricing, &words, &exact),
        _ => return owned::rows(connection, question, pricing, &exact),
    }
    let mut list = List { connection, question, pricing, rows: Vec::new(), best_left: BEST };
    for name in &exact {
        list.add(name, Origin::Exact)?;
    }
    for name in alternatives::of(&words) {
        list.add(&name, Origin::Alternative)?;
    }
    for name in nearby::premium_and_reserved(connection, &words)? {
        list.add(&name, Origin::Nearby)?;
    }
    for name in junk::of(&words) {
        list.add(&name, Origin::Junk)?;
    }
    Ok(list.rows)
}

/// The exact name, whatever it is, and reserved names nearby.
fn reservable(
    connection: &Connection,
    question: &Question,
    pricing: &Pricing,
    words: &[String],
    exact: &[DomainName],
) -> Result<Vec<Suggestion>, ApiError> {
    let mut list = List { connection, question, pricing, rows: Vec::new(), best_left: BEST };
    for name in exact {
        list.add(name, Origin::Exact)?;
    }
    for name in nearby::reserved(connection, words)? {
        list.add(&name, Origin::Nearby)?;
    }
    Ok(list.rows)
}

struct List<'a> {
    connection: &'a Connection,
    question: &'a Question,
    pricing: &'a Pricing,
    rows: Vec<Suggestion>,
    best_left: usize,
}

impl List<'_> {
    /// Adds a name once; one that cannot be had is of interest only when it was asked for.
    fn add(&mut self, name: &DomainName, origin: Origin) -> Result<(), ApiError> {
        if self.rows.iter().any(|row| row.domain == *name) {
            return Ok(());
        }
        let standing = domains::standing(self.connection, name.as_str(), self.question.client.as_ref())?;
        if standing.taken && origin != Origin::Exact {
            return Ok(());
        }
        let is_alternative = origin == Origin::Alternative && self.best_left > 0;
        let best = !standing.taken && (origin == Origin::Exact || is_alternative);
        if is_alternative {
            self.best_left -= 1;
        }
        let offer = prices::of_name(name, standing, &self.question.service_type);
        let mut row = row(name, standing, &offer, self.pricing, self.question.language);
        row.best = best;
        row.random = origin == Origin::Junk;
        self.rows.push(row);
        Ok(())
    }
}

/// A row with the price of an offer; `best` and `random` are the list's business.
fn row(name: &DomainName, standing: Standing, offer: &Offer, pricing: &Pricing, language: Language) -> Suggestion {
    let priced = pricing.price(name, offer, language);
    Suggestion {
        service_type: offer.service_type.clone(),
        domain: name.clone(),
        period: offer.period,
        best: false,
        available: !standing.taken,
        premium: standing.premium.is_some(),
        random: false,
        reserved: standing.reserved.is_some(),
        price: priced.price,
        discounted: priced.discounted,
        promo: priced.promo,
        promo_description: priced.promo_description,
    }
}
