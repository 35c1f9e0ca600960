//! Checks an order item by item, all errors at once, and prices it for the invoice.

use std::collections::HashSet;

use contract::{AccountId, Artwork, ContactDraft, DomainName, OrderedItem, PromoCode, ServiceType};
use rusqlite::Connection;
use serde::Deserialize as _;
use serde_json::Value;

use crate::{
    db::{
        domains::{self, Standing},
        orders::PricedItem,
        promos, quotes,
    },
    error::{ApiError, FieldError},
    fields,
    language::Language,
    message::Message,
    names::ZONE,
    prices::{self, Pricing},
    scenarios,
};

/// An item as it arrived. The type of the contract refuses a malformed name as a whole
/// body; here its place is needed, beside the errors of the other items.
#[derive(Clone, Debug)]
pub(crate) struct Requested {
    /// `None` when it is no name at all.
    pub(crate) domain: Option<DomainName>,
    pub(crate) promo: PromoCode,
    contact: ContactDraft,
    artwork: Artwork,
}

/// Reads the items of a body that is as described.
///
/// # Errors
/// 501 for items of services that are not offered yet, 422 for an empty order.
pub(crate) fn read(body: &Value) -> Result<Vec<Requested>, ApiError> {
    let items = body["items"].as_array().map(Vec::as_slice).unwrap_or_default();
    let is_other = |item: &Value| item["service_type"] != ServiceType::CertificateRegistration.as_str();
    let others: Vec<FieldError> = (items.iter().enumerate())
        .filter(|(_, item)| is_other(item))
        .map(|(index, _)| FieldError::new(format!("$.items[{index}].service_type"), Message::ServiceNotOffered))
        .collect();
    if !others.is_empty() {
        return Err(ApiError::NotImplemented(others));
    }
    if items.is_empty() {
        return Err(ApiError::field("$.items", Message::NoItems));
    }
    items.iter().map(read_item).collect()
}

fn read_item(item: &Value) -> Result<Requested, ApiError> {
    Ok(Requested {
        domain: DomainName::parse(item["domain"].as_str().unwrap_or_default()).ok(),
        promo: PromoCode::new(item["promo"].as_str().unwrap_or_default()),
        contact: ContactDraft::deserialize(&item["contact"])?,
        artwork: item.get("artwork").map(Artwork::deserialize).transpose()?.unwrap_or_default(),
    })
}

/// Checks and prices the items of a customer's order.
pub(crate) fn check(
    connection: &Connection,
    client: &AccountId,
    items: &[Requested],
) -> Result<Vec<PricedItem>, ApiError> {
    let risen = quotes::risen(connection, true)?;
    let mut refused = Vec::new();
    let mut priced = Vec::new();
    let mut names = HashSet::new();
    for (index, item) in items.iter().enumerate() {
        let at = |field: &str| format!("$.items[{index}].{field}");
        let name = match check_name(connection, item.domain.as_ref())? {
            Ok((name, _)) if !names.insert(name.clone()) => Err(Message::Twice),
            checked => checked,
        };
        let mut pricing = Pricing { promo: None, risen: risen.clone() };
        if !item.promo.is_empty() {
            match promos::find(connection, &item.promo, Some(client))? {
                Ok(promo) => pricing.promo = Some(promo),
                Err(reason) => refused.push(FieldError::new(at("promo"), reason)),
            }
        }
        match name {
            Ok((name, standing)) => {
                let line = price(item, &name, standing, &pricing);
                if pricing.promo.is_some() && line.item.promo.is_empty() {
                    refused.push(FieldError::new(at("promo"), Message::PromoDoesNotFit));
                }
                priced.push(line);
            }
            Err(reason) => refused.push(FieldError::new(at("domain"), reason)),
        }
        refused.extend(fields::check_contact(&item.contact, &at("contact")));
    }
    if refused.is_empty() { Ok(priced) } else { Err(ApiError::Validation(refused)) }
}

/// Whether a name can be registered; the inner error is the reason why not.
fn check_name(
    connection: &Connection,
    name: Option<&DomainName>,
) -> Result<Result<(DomainName, Standing), Message>, ApiError> {
    let Some(name) = name else { return Ok(Err(Message::NotAName)) };
    let Some(label) = name.as_str().strip_suffix(ZONE) else { return Ok(Err(Message::OtherZone(ZONE))) };
    // An A-label has to be the one that registration would make of it.
    let is_registrable = !label.contains('.') && idn::normalise(label).is_ok_and(|name| name.a_label() == label);
    if !is_registrable {
        return Ok(Err(Message::NotAName));
    }
    let standing = domains::standing(connection, name.as_str())?;
    if standing.taken || scenarios::is_lost_name(name.as_str()) {
        return Ok(Err(Message::Taken));
    }
    if standing.reserved.is_some() {
        return Ok(Err(Message::ReservedName));
    }
    Ok(Ok((name.clone(), standing)))
}

fn price(item: &Requested, name: &DomainName, standing: Standing, pricing: &Pricing) -> PricedItem {
    let offer = prices::first_term(standing);
    let priced = pricing.price(name, standing, &offer, Language::English);
    let ordered = OrderedItem {
        service_type: offer.service_type,
        domain: name.clone(),
        promo: priced.promo,
        quantity: 1,
        period: offer.period,
        contact: item.contact.clone(),
        artwork: item.artwork.clone(),
    };
    PricedItem { item: ordered, price: priced.price, discounted: priced.discounted }
}
