//! What a completed order does to domains.

use contract::{AccountId, Artwork, ContactDraft, DomainContact, Timestamp};
use rusqlite::{Connection, params};

use crate::{clock, error::ApiError, random};

/// Longest time a domain can be registered for, in months.
const LONGEST_TERM: u32 = 120;

/// What is needed to register or to reserve a name.
#[derive(Debug)]
pub(crate) struct Registration<'a> {
    pub(crate) client: &'a AccountId,
    pub(crate) name: &'a str,
    /// Months.
    pub(crate) period: u32,
    /// When it begins, in seconds.
    pub(crate) from: i64,
    pub(crate) contact: &'a ContactDraft,
    pub(crate) artwork: &'a Artwork,
}

/// Registers a name, which must be free or reserved by this customer.
pub(crate) fn register(connection: &Connection, registration: &Registration<'_>) -> Result<(), ApiError> {
    let left = LONGEST_TERM.saturating_sub(registration.period);
    put(connection, registration, true, &["ns1.example.art", "ns2.example.art"], left)
}

/// Keeps a name for this customer.
pub(crate) fn reserve(connection: &Connection, reservation: &Registration<'_>) -> Result<(), ApiError> {
    put(connection, reservation, false, &[], 0)
}

/// A customer has one row per name: a reservation becomes the registration, an old reservation the new one.
fn put(
    connection: &Connection,
    registration: &Registration<'_>,
    registered: bool,
    nameservers: &[&str],
    max_renew: u32,
) -> Result<(), ApiError> {
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
    let until = later(*from, *period);
    let nameservers = serde_json::to_string(nameservers)?;
    let (contact, artwork) = (serde_json::to_string(&contact)?, serde_json::to_string(artwork)?);
    let mut update = connection.prepare_cached(
        "UPDATE domains SET registered = ?3, updated_at = ?4, expired_at = ?5,
         max_renew = ?6, nameservers = ?7, contact = ?8, artwork = ?9
         WHERE client = ?1 AND name = ?2 AND registered = 0",
    )?;
    let shared = params![client.as_str(), name, registered, from, until, max_renew, nameservers, contact, artwork];
    if update.execute(shared)? > 0 {
        return Ok(());
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO domains
         (client, name, registered, created_at, updated_at, expired_at, max_renew, nameservers, contact, artwork, id, idn)
         VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let id = random::id()?;
    insert.execute(params![
        client.as_str(),
        name,
        registered,
        from,
        until,
        max_renew,
        nameservers,
        contact,
        artwork,
        id,
        idn
    ])?;
    Ok(())
}

/// Moves the expiry of a customer's domain, an expired one's too, from where it was.
pub(crate) fn renew(connection: &Connection, client: &AccountId, name: &str, months: u32) -> Result<(), ApiError> {
    let of_customer = "client = ?1 AND name = ?2 AND registered = 1";
    let read = format!("SELECT expired_at FROM domains WHERE {of_customer}");
    let expiry: i64 = connection.query_row(&read, params![client.as_str(), name], |row| row.get(0))?;
    let change = format!(
        "UPDATE domains SET expired_at = ?3, max_renew = max(0, max_renew - ?4), updated_at = ?5 WHERE {of_customer}"
    );
    connection.execute(&change, params![client.as_str(), name, later(expiry, months), months, clock::now()])?;
    Ok(())
}

/// So many months later, in seconds. Not by SQLite, for which a year after 29 February is 1 March.
fn later(seconds: i64, months: u32) -> i64 {
    Timestamp::from_unix_seconds(seconds).plus_months(months).unix_seconds()
}

/// Remembers which wallet a customer's domain was minted to.
pub(crate) fn mint(connection: &Connection, client: &AccountId, name: &str, wallet: &str) -> Result<(), ApiError> {
    connection.execute(
        "UPDATE domains SET wallet = ?3, updated_at = ?4 WHERE client = ?1 AND name = ?2 AND registered = 1",
        params![client.as_str(), name, wallet, clock::now()],
    )?;
    Ok(())
}

/// Remembers which artwork was attached to a customer's domain.
pub(crate) fn attach(connection: &Connection, client: &AccountId, name: &str, artwork: &str) -> Result<(), ApiError> {
    connection.execute(
        "UPDATE domains SET attachment = ?3, updated_at = ?4 WHERE client = ?1 AND name = ?2 AND registered = 1",
        params![client.as_str(), name, artwork, clock::now()],
    )?;
    Ok(())
}

/// Turns auto-renewal on or off; whether the customer has such a registered domain.
pub(crate) fn set_auto_renewal(
    connection: &Connection,
    client: &AccountId,
    id: &str,
    is_on: bool,
) -> Result<bool, ApiError> {
    let changed = connection.execute(
        "UPDATE domains SET auto_renewal = ?3 WHERE client = ?1 AND id = ?2 AND registered = 1",
        params![client.as_str(), id, is_on],
    )?;
    Ok(changed == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_day_is_renewed_to_the_end_of_february() {
        let leap_day = Timestamp::parse("2028-02-29T12:00:00+0000").unwrap().unix_seconds();
        let renewed = |months| Timestamp::from_unix_seconds(later(leap_day, months)).as_str().to_owned();
        assert_eq!(renewed(12), "2029-02-28T12:00:00+0000");
        assert_eq!(renewed(48), "2032-02-29T12:00:00+0000");
    }
}
