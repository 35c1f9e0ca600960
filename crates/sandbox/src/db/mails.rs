//! The mailbox: every mail the sandbox would have sent.

use rusqlite::{Connection, Transaction, params};
use serde::Serialize;

use crate::{clock, error::ApiError};

/// A mail.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Mail {
    pub(crate) id: i64,
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) sent_at: String,
}

/// Puts a mail into the mailbox.
pub(crate) fn send(transaction: &Transaction<'_>, to: &str, subject: &str, body: &str) -> Result<(), ApiError> {
    transaction.execute(
        "INSERT INTO mails (recipient, subject, body, sent_at) VALUES (?1, ?2, ?3, ?4)",
        params![to, subject, body, clock::now()],
    )?;
    Ok(())
}

/// The newest mails first, of one recipient or of all; at most 200.
pub(crate) fn newest(connection: &Connection, to: Option<&str>) -> Result<Vec<Mail>, ApiError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, recipient, subject, body, strftime('%Y-%m-%dT%H:%M:%S+0000', sent_at, 'unixepoch')
         FROM mails WHERE ?1 IS NULL OR recipient = ?1 ORDER BY id DESC LIMIT 200",
    )?;
    let mails = statement.query_map([to], |row| {
        Ok(Mail { id: row.get(0)?, to: row.get(1)?, subject: row.get(2)?, body: row.get(3)?, sent_at: row.get(4)? })
    })?;
    Ok(mails.collect::<Result<_, _>>()?)
}
