//! Whether a service can be had for a name, and at which list price: one rule per service.

use std::collections::HashSet;

use contract::{AccountId, DomainName, DomainStatus, ServiceType};
use rusqlite::Connection;

use crate::{
    db::domains,
    error::ApiError,
    message::Message,
    names::ZONE,
    prices::{self, Offer},
    scenarios,
};

/// Why an item is refused.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    /// The item's field, as the end of a JSONPath.
    pub(super) field: &'static str,
    pub(super) reason: Message,
}

impl Refusal {
    pub(super) fn new(field: &'static str, reason: Message) -> Self {
        Self { field, reason }
    }
}

/// What is wanted of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    pub(super) service_type: &'a ServiceType,
    pub(super) name: &'a DomainName,
    /// Months; of a renewal only.
    pub(super) period: u32,
}

/// A name directly under the zone, in the form registration gives it.
pub(super) fn name(name: Option<&DomainName>) -> Result<&DomainName, Message> {
    let name = name.ok_or(Message::NotAName)?;
    let label = name.as_str().strip_suffix(ZONE).ok_or(Message::OtherZone(ZONE))?;
    // An A-label has to be the one that registration would make of it.
    let is_registrable = !label.contains('.') && idn::normalise(label).is_ok_and(|name| name.a_label() == label);
    if is_registrable { Ok(name) } else { Err(Message::NotAName) }
}

/// The offer for what is wanted; the inner error is the reason why there is none.
///
/// `registered` are the names that the same order registers.
pub(super) fn offer(
    connection: &Connection,
    client: &AccountId,
    wanted: Wanted<'_>,
    registered: &HashSet<DomainName>,
) -> Result<Result<Offer, Refusal>, ApiError> {
    match wanted.service_type {
        ServiceType::CertificateRegistration | ServiceType::DomainReserve => new_name(connection, client, wanted),
        ServiceType::CertificateRenewal => renewal(connection, client, wanted),
        _ => on_domain(connection, client, wanted, registered),
    }
}

/// Registration and reservation: what the search offers as this service.
fn new_name(
    connection: &Connection,
    client: &AccountId,
    wanted: Wanted<'_>,
) -> Result<Result<Offer, Refusal>, ApiError> {
    let Wanted { service_type, name, .. } = wanted;
    let standing = domains::standing(connection, name.as_str(), Some(client))?;
    let offer = prices::of_name(name, standing, service_type);
    let refused = if standing.taken || scenarios::is_lost_name(name.as_str()) {
        Message::Taken
    } else if offer.service_type == *service_type {
        return Ok(Ok(offer));
    } else if standing.reserved.is_some() {
        Message::ReservedName
    } else if standing.held {
        Message::HeldByYou
    } else {
        Message::NotReservable
    };
    Ok(Err(Refusal::new("domain", refused)))
}

/// One's own domain, an expired one too, for one of the terms that are offered.
fn renewal(
    connection: &Connection,
    client: &AccountId,
    wanted: Wanted<'_>,
) -> Result<Result<Offer, Refusal>, ApiError> {
    let Some(domain) = domains::by_name(connection, client, wanted.name.as_str())? else {
        return Ok(Err(Refusal::new("domain", Message::NotYourDomain)));
    };
    let offers = prices::of_domain(wanted.name, wanted.service_type, domains::renewable(connection, &domain)?);
    let terms = offers.iter().map(|offer| offer.period).collect();
    let chosen = offers.into_iter().find(|offer| offer.period == wanted.period);
    Ok(chosen.ok_or(Refusal::new("period", Message::Terms(terms))))
}

/// Minting and attachment: one's own active domain, or a name that the same order registers.
fn on_domain(
    connection: &Connection,
    client: &AccountId,
    wanted: Wanted<'_>,
    registered: &HashSet<DomainName>,
) -> Result<Result<Offer, Refusal>, ApiError> {
    let own = domains::by_name(connection, client, wanted.name.as_str())?;
    let refused = match own.map(|domain| domain.status) {
        Some(DomainStatus::Active) => None,
        Some(_) => Some(Message::NotActive),
        None if registered.contains(wanted.name) => None,
        None => Some(Message::NotYourDomain),
    };
    let offer = prices::of_domain(wanted.name, wanted.service_type, 0).into_iter().next();
    Ok(match (refused, offer) {
        (None, Some(offer)) => Ok(offer),
        (reason, _) => Err(Refusal::new("domain", reason.unwrap_or(Message::UnknownService))),
    })
}
