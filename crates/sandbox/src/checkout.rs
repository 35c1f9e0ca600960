//! Checks an order item by item, all errors at once, and prices it for the invoice.

use std::collections::HashSet;

use contract::{AccountId, DomainName, OrderedItem, ServiceType};
use rusqlite::Connection;

use crate::{
    db::{orders::PricedItem, promos, quotes},
    error::{ApiError, FieldError},
    fields,
    language::Language,
    message::Message,
    prices::Pricing,
};

mod requested;
mod rules;

pub(crate) use requested::{Requested, read};
use rules::{Refusal, Wanted};

/// Checks and prices the items of a customer's order.
pub(crate) fn check(
    connection: &Connection,
    client: &AccountId,
    items: &[Requested],
) -> Result<Vec<PricedItem>, ApiError> {
    let changed = quotes::changed(connection, true)?;
    let order = Order { connection, client, registered: registered(connection, client, items)? };
    let mut refused = Vec::new();
    let mut priced = Vec::new();
    let mut seen = HashSet::new();
    for (index, item) in items.iter().enumerate() {
        let mut pricing = Pricing { promo: None, changed: changed.clone() };
        let mut reasons = Vec::new();
        if !item.promo.is_empty() {
            match promos::find(connection, &item.promo, Some(client), item.domain.as_ref())? {
                Ok(promo) => pricing.promo = Some(promo),
                Err(reason) => reasons.push(Refusal::new("promo", reason)),
            }
        }
        match order.line(item, &pricing)? {
            Ok(line) => {
                if !seen.insert((line.item.service_type.clone(), line.item.domain.clone())) {
                    reasons.push(Refusal::new("domain", Message::Twice));
                }
                if pricing.promo.is_some() && line.item.promo.is_empty() {
                    reasons.push(Refusal::new("promo", Message::PromoDoesNotFit));
                }
                priced.push(line);
            }
            Err(refusal) => reasons.push(refusal),
        }
        reasons.extend(item.check_details());
        let at = |field: &str| format!("$.items[{index}].{field}");
        refused.extend(reasons.into_iter().map(|Refusal { field, reason }| FieldError::new(at(field), reason)));
        refused.extend(fields::check_contact(&item.contact, &at("contact")));
    }
    if refused.is_empty() { Ok(priced) } else { Err(ApiError::Validation(refused)) }
}

/// The names of an order's items that can no longer be had: somebody was faster.
pub(crate) fn lost(
    connection: &Connection,
    client: &AccountId,
    items: &[PricedItem],
) -> Result<Vec<DomainName>, ApiError> {
    let is_registration = |priced: &&PricedItem| priced.item.service_type == ServiceType::CertificateRegistration;
    let registered = items.iter().filter(is_registration).map(|priced| priced.item.domain.clone()).collect();
    let mut lost = Vec::new();
    for PricedItem { item, .. } in items {
        let OrderedItem { service_type, domain, period, .. } = item;
        let wanted = Wanted { service_type, name: domain, period: *period };
        if rules::offer(connection, client, wanted, &registered)?.is_err() && !lost.contains(domain) {
            lost.push(domain.clone());
        }
    }
    Ok(lost)
}

/// The names an order registers, which its other items may build on.
fn registered(
    connection: &Connection,
    client: &AccountId,
    items: &[Requested],
) -> Result<HashSet<DomainName>, ApiError> {
    let mut names = HashSet::new();
    for item in items.iter().filter(|item| item.service_type == ServiceType::CertificateRegistration) {
        let Ok(name) = rules::name(item.domain.as_ref()) else { continue };
        let wanted = Wanted { service_type: &item.service_type, name, period: 0 };
        if rules::offer(connection, client, wanted, &names)?.is_ok() {
            names.insert(name.clone());
        }
    }
    Ok(names)
}

/// What the items of one order have in common.
struct Order<'a> {
    connection: &'a Connection,
    client: &'a AccountId,
    registered: HashSet<DomainName>,
}

impl Order<'_> {
    /// The item as it is kept, if its service can be had for its name.
    fn line(&self, item: &Requested, pricing: &Pricing) -> Result<Result<PricedItem, Refusal>, ApiError> {
        let name = match rules::name(item.domain.as_ref()) {
            Ok(name) => name,
            Err(reason) => return Ok(Err(Refusal::new("domain", reason))),
        };
        let wanted = Wanted { service_type: &item.service_type, name, period: item.period };
        let offer = match rules::offer(self.connection, self.client, wanted, &self.registered)? {
            Ok(offer) => offer,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let priced = pricing.price(name, &offer, Language::English);
        let ordered = OrderedItem {
            service_type: offer.service_type,
            domain: name.clone(),
            promo: priced.promo,
            quantity: 1,
            period: offer.period,
            contact: item.contact.clone(),
            artwork: item.artwork.clone(),
        };
        Ok(Ok(PricedItem {
            item: ordered,
            price: priced.price,
            discounted: priced.discounted,
            wallet: item.wallet.as_ref().map(ToString::to_string).unwrap_or_default(),
            attachment: item.attachment.clone(),
        }))
    }
}
