//! Services on a domain the caller has: renewal by term, minting, attachment.

use contract::{DomainName, DomainStatus, ServiceType, Suggestion};
use rusqlite::Connection;

use super::{Question, row};
use crate::{
    db::domains::{self, Standing},
    error::ApiError,
    prices::{self, Pricing},
};

/// One row per term for a renewal, one row for minting and attachment; none for a name the caller does not have.
pub(super) fn rows(
    connection: &Connection,
    question: &Question,
    pricing: &Pricing,
    exact: &[DomainName],
) -> Result<Vec<Suggestion>, ApiError> {
    let (Some(client), Some(name)) = (&question.client, exact.first()) else { return Ok(Vec::new()) };
    let Some(domain) = domains::by_name(connection, client, name.as_str())? else { return Ok(Vec::new()) };
    let is_offered = question.service_type == ServiceType::CertificateRenewal || domain.status == DomainStatus::Active;
    // The name is the caller's own, which is what makes the service available, and at an ordinary price.
    let standing = Standing { taken: false, premium: None, reserved: None };
    let offers = if is_offered { prices::owned_terms(&question.service_type, domain.max_renew) } else { Vec::new() };
    Ok(offers.iter().map(|offer| row(name, standing, offer, pricing, question.language)).collect())
}
