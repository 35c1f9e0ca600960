//! Registered domains and reservations, and what stands with a name.

use contract::{
    AccountId, Domain, DomainContact, DomainId, DomainName, DomainStatus, Page, Paging, Permission, Timestamp,
};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::error::ApiError;

mod changes;
mod inside;
mod standing;

pub(crate) use changes::{Registration, attach, mint, register, renew, reserve, set_auto_renewal};
pub(crate) use inside::{Inside, inside};
#[cfg(test)]
pub(crate) use standing::STANDING;
pub(crate) use standing::{Standing, standing};

const COLUMNS: &str = "id, client, idn, name, status, created_at, updated_at, expired_at, max_renew, nameservers, \
                       contact, artwork";

/// Which domains of a customer are listed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) domain: Option<String>,
    pub(crate) status: Option<String>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Domain> {
    let status = DomainStatus::from(row.get_ref(4)?.as_str()?);
    let max_renew: u32 = row.get(8)?;
    let renew = (max_renew >= 12).then_some(Permission::Renew);
    let acl = match status {
        DomainStatus::Active => renew.into_iter().chain([Permission::TransferToClient]).collect(),
        DomainStatus::Expired => renew.into_iter().collect(),
        DomainStatus::Unregistered | DomainStatus::Unknown(_) => Vec::new(),
    };
    let name: String = row.get(3)?;
    let contact: DomainContact = super::json(row, 10)?;
    Ok(Domain {
        acl,
        id: DomainId::new(row.get::<_, String>(0)?),
        client: AccountId::new(row.get::<_, String>(1)?),
        idn: row.get(2)?,
        name: DomainName::parse(&name).map_err(|error| super::broken(3, error))?,
        status,
        created_at: Timestamp::from_unix_seconds(row.get(5)?),
        updated_at: Timestamp::from_unix_seconds(row.get(6)?),
        expired_at: Some(Timestamp::from_unix_seconds(row.get(7)?)),
        max_renew,
        nameservers: super::json(row, 9)?,
        contact,
        artwork: super::json(row, 11)?,
    })
}

/// One domain of a customer.
pub(crate) fn by_id(connection: &Connection, client: &AccountId, id: &str) -> Result<Option<Domain>, ApiError> {
    let sql = format!("SELECT {COLUMNS} FROM domain_rows WHERE client = ?1 AND id = ?2");
    Ok(connection.prepare_cached(&sql)?.query_row([client.as_str(), id], from_row).optional()?)
}

/// A customer's registered domain of this name (A-labels).
pub(crate) fn by_name(connection: &Connection, client: &AccountId, name: &str) -> Result<Option<Domain>, ApiError> {
    let sql = format!("SELECT {COLUMNS} FROM domain_rows WHERE client = ?1 AND name = ?2 AND registered = 1");
    Ok(connection.prepare_cached(&sql)?.query_row([client.as_str(), name], from_row).optional()?)
}

/// A customer's domains, newest first.
pub(crate) fn list(
    connection: &Connection,
    client: &AccountId,
    filter: &Filter,
    paging: Paging,
) -> Result<Page<Domain>, ApiError> {
    let Filter { domain, status } = filter;
    let condition = "client = ?1 AND (?2 IS NULL OR name = ?2) AND (?3 IS NULL OR status = ?3)";
    let count = format!("SELECT count(*) FROM domain_rows WHERE {condition}");
    let total = connection.query_row(&count, params![client.as_str(), domain, status], |row| row.get(0))?;
    let sql = format!("SELECT {COLUMNS} FROM domain_rows WHERE {condition} ORDER BY seq DESC LIMIT ?4 OFFSET ?5");
    let mut statement = connection.prepare_cached(&sql)?;
    let domains =
        statement.query_map(params![client.as_str(), domain, status, paging.limit, paging.offset], from_row)?;
    Ok(Page { total, items: domains.collect::<Result<_, _>>()? })
}

/// Months a customer's domain can still be renewed for: orders that are paid count already.
pub(crate) fn renewable(connection: &Connection, domain: &Domain) -> Result<u32, ApiError> {
    let mut statement = connection.prepare_cached(
        "SELECT coalesce(sum(order_items.period), 0)
         FROM order_items JOIN orders ON orders.id = order_items.order_id
         WHERE order_items.domain = ?1 AND order_items.service_type = 'certificate_renewal' AND orders.client = ?2
         AND orders.paid_at IS NOT NULL AND orders.status IN ('unpaid', 'processing')",
    )?;
    let pending: u32 = statement.query_row(params![domain.name.as_str(), domain.client.as_str()], |row| row.get(0))?;
    Ok(domain.max_renew.saturating_sub(pending))
}
