//! Services on a domain: renewal by term, minting, attachment.

use contract::{Domain, DomainName, DomainStatus, ServiceType, Suggestion};
use rusqlite::Connection;

use super::{Question, row};
use crate::{
    db::domains::{self, Standing},
    error::ApiError,
    prices::{self, Pricing},
};

/// Rows for the one name that was asked for.
pub(super) fn rows(
    connection: &Connection,
    question: &Question,
    pricing: &Pricing,
    exact: &[DomainName],
) -> Result<Vec<Suggestion>, ApiError> {
    let Some(name) = exact.first() else { return Ok(Vec::new()) };
    let own = match &question.client {
        Some(client) => domains::by_name(connection, client, name.as_str())?,
        None => None,
    };
    match own {
        Some(domain) => of_own(connection, question, pricing, &domain),
        None => of_other(connection, question, pricing, name),
    }
}

/// One row per term for a renewal; one row for minting and attachment of an active domain.
fn of_own(
    connection: &Connection,
    question: &Question,
    pricing: &Pricing,
    domain: &Domain,
) -> Result<Vec<Suggestion>, ApiError> {
    let Question { service_type, language, .. } = question;
    if *service_type != ServiceType::CertificateRenewal && domain.status != DomainStatus::Active {
        return Ok(Vec::new());
    }
    let offers = prices::of_domain(&domain.name, service_type, domains::renewable(connection, domain)?);
    // The name is the caller's own, which is what makes the service available, and at an ordinary price.
    Ok(offers.iter().map(|offer| row(&domain.name, Standing::default(), offer, pricing, *language)).collect())
}

/// No row for a renewal. Minting and attachment have a price before the name is owned, because
/// both can be ordered together with its registration; available is what can be registered.
fn of_other(
    connection: &Connection,
    question: &Question,
    pricing: &Pricing,
    name: &DomainName,
) -> Result<Vec<Suggestion>, ApiError> {
    let Question { service_type, client, language, .. } = question;
    if *service_type == ServiceType::CertificateRenewal {
        return Ok(Vec::new());
    }
    let standing = domains::standing(connection, name.as_str(), client.as_ref())?;
    let taken = standing.taken || standing.reserved.is_some();
    let shown = Standing { taken, ..Standing::default() };
    let offers = prices::of_domain(name, service_type, 0);
    Ok(offers.iter().map(|offer| row(name, shown, offer, pricing, *language)).collect())
}
