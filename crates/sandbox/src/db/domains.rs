//! Registered domains, and what stands with a name.

use contract::{
    AccountId, Domain, DomainContact, DomainId, DomainName, DomainStatus, Page, Paging, Permission, Timestamp,
};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::error::ApiError;

const COLUMNS: &str = "id, client, idn, name, status, created_at, updated_at, expired_at, max_renew, nameservers, \
                       contact, artwork";

/// Which domains of a customer are listed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) domain: Option<String>,
    pub(crate) status: Option<String>,
}

/// What stands with a name in the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Registered, or in an order that is paid.
    pub(crate) taken: bool,
    /// Price of a premium name, in minor units.
    pub(crate) premium: Option<i64>,
    /// Price of reserving a reserved name, in minor units.
    pub(crate) reserved: Option<i64>,
}

/// Looks a name up; every part of it is a search in an index.
pub(crate) const STANDING: &str = "
    SELECT
        EXISTS (SELECT 1 FROM names.taken WHERE name = ?1)
        OR EXISTS (SELECT 1 FROM domains WHERE name = ?1 AND registered = 1)
        OR EXISTS (
            SELECT 1 FROM order_items JOIN orders ON orders.id = order_items.order_id
            WHERE order_items.domain = ?1 AND order_items.service_type = 'certificate_registration'
            AND orders.paid_at IS NOT NULL AND orders.status IN ('unpaid', 'processing')
        ),
        (SELECT price FROM names.premium WHERE name = ?1),
        (SELECT price FROM names.reserved WHERE name = ?1)";

/// See [`Standing`].
pub(crate) fn standing(connection: &Connection, name: &str) -> Result<Standing, ApiError> {
    let standing = connection
        .prepare_cached(STANDING)?
        .query_row([name], |row| Ok(Standing { taken: row.get(0)?, premium: row.get(1)?, reserved: row.get(2)? }))?;
    Ok(standing)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Domain> {
    let status = DomainStatus::from(row.get_ref(4)?.as_str()?);
    let acl = match status {
        DomainStatus::Active => vec![Permission::Renew, Permission::TransferToClient],
        DomainStatus::Expired => vec![Permission::Renew],
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
        max_renew: row.get(8)?,
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

/// What is needed to register a name.
#[derive(Debug)]
pub(crate) struct Registration<'a> {
    pub(crate) client: &'a AccountId,
    pub(crate) name: &'a str,
    /// Months.
    pub(crate) period: u32,
    /// When the registration begins, in seconds.
    pub(crate) from: i64,
    pub(crate) contact: &'a contract::ContactDraft,
    pub(crate) artwork: &'a contract::Artwork,
}

/// Longest time a domain can be registered for, in months.
const LONGEST_TERM: u32 = 120;

/// Registers a name, which must be free.
pub(crate) fn register(connection: &Connection, registration: &Registration<'_>) -> Result<(), ApiError> {
    let Registration { client, name, period, from, contact, artwork } = registration;
    let idn = idn::convert(name).map_or_else(|_| (*name).to_owned(), |name| name.u_label().to_owned());
    let contact = DomainContact {
        firstname: contact.firstname.clone(),
        lastname: contact.lastname.clone(),
        organization: contact.organization.clone(),
        phone: contact.phone.clone(),
        email: contact.email.clone(),
        address: contact.address.clone(),
    };
    connection.execute(
        "INSERT INTO domains
         (id, client, idn, name, created_at, updated_at, expired_at, max_renew, nameservers, contact, artwork)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5, unixepoch(?5, 'unixepoch', ?6), ?7, ?8, ?9, ?10)",
        params![
            crate::random::id()?,
            client.as_str(),
            idn,
            name,
            from,
            format!("+{period} months"),
            LONGEST_TERM.saturating_sub(*period),
            serde_json::to_string(&["ns1.example.art", "ns2.example.art"])?,
            serde_json::to_string(&contact)?,
            serde_json::to_string(artwork)?,
        ],
    )?;
    Ok(())
}
