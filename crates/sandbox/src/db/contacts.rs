//! Contacts of customers.

use contract::{AccountId, Contact, ContactDraft, ContactId, ContactStatus, Page, Paging, Permission, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use crate::{clock, error::ApiError, random};

const COLUMNS: &str = "id, client, status, details, created_at, updated_at";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Contact> {
    let status = ContactStatus::from(row.get_ref(2)?.as_str()?);
    let mut acl = vec![Permission::Update, Permission::Delete];
    if status == ContactStatus::Unverified {
        acl.push(Permission::Verify);
    }
    Ok(Contact {
        acl,
        id: ContactId::new(row.get::<_, String>(0)?),
        client: AccountId::new(row.get::<_, String>(1)?),
        status,
        created_at: Timestamp::from_unix_seconds(row.get(4)?),
        updated_at: Timestamp::from_unix_seconds(row.get(5)?),
        details: super::json(row, 3)?,
    })
}

/// One contact of a customer.
pub(crate) fn by_id(connection: &Connection, client: &AccountId, id: &str) -> Result<Option<Contact>, ApiError> {
    let sql = format!("SELECT {COLUMNS} FROM contacts WHERE client = ?1 AND id = ?2");
    Ok(connection.prepare_cached(&sql)?.query_row([client.as_str(), id], from_row).optional()?)
}

/// A customer's contacts, oldest first, with this e-mail if one is given.
pub(crate) fn list(
    connection: &Connection,
    client: &AccountId,
    email: Option<&str>,
    paging: Paging,
) -> Result<Page<Contact>, ApiError> {
    let filter = "client = ?1 AND (?2 IS NULL OR email = ?2)";
    let count = format!("SELECT count(*) FROM contacts WHERE {filter}");
    let total = connection.query_row(&count, params![client.as_str(), email], |row| row.get(0))?;
    let sql = format!("SELECT {COLUMNS} FROM contacts WHERE {filter} ORDER BY seq LIMIT ?3 OFFSET ?4");
    let mut statement = connection.prepare_cached(&sql)?;
    let contacts = statement.query_map(params![client.as_str(), email, paging.limit, paging.offset], from_row)?;
    Ok(Page { total, items: contacts.collect::<Result<_, _>>()? })
}

/// Adds a contact.
pub(crate) fn create(
    transaction: &Transaction<'_>,
    client: &AccountId,
    draft: &ContactDraft,
) -> Result<ContactId, ApiError> {
    let id = random::id()?;
    transaction.execute(
        "INSERT INTO contacts (id, client, email, details, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
        params![id, client.as_str(), draft.email, serde_json::to_string(draft)?, clock::now()],
    )?;
    Ok(ContactId::new(id))
}

/// Changes a contact, which has to be verified again; whether it was there.
pub(crate) fn update(
    transaction: &Transaction<'_>,
    client: &AccountId,
    id: &str,
    draft: &ContactDraft,
) -> Result<bool, ApiError> {
    let changed = transaction.execute(
        "UPDATE contacts SET email = ?3, details = ?4, status = 'unverified', updated_at = ?5
         WHERE client = ?1 AND id = ?2",
        params![client.as_str(), id, draft.email, serde_json::to_string(draft)?, clock::now()],
    )?;
    Ok(changed == 1)
}

/// Deletes a contact; whether it was there.
pub(crate) fn delete(transaction: &Transaction<'_>, client: &AccountId, id: &str) -> Result<bool, ApiError> {
    Ok(transaction.execute("DELETE FROM contacts WHERE client = ?1 AND id = ?2", [client.as_str(), id])? == 1)
}
