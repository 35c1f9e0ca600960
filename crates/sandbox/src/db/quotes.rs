//! The memory of the scenarios that differ the second time.

use std::collections::HashSet;

use rusqlite::{Connection, Transaction};

use crate::error::ApiError;

/// Names whose price has risen for the caller: for a customer every one that was shown
/// before, to whomever; for a guest none.
pub(crate) fn risen(connection: &Connection, is_customer: bool) -> Result<HashSet<String>, ApiError> {
    if !is_customer {
        return Ok(HashSet::new());
    }
    let mut statement = connection.prepare_cached("SELECT name FROM quoted_names")?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Remembers that these names were shown with their first price.
pub(crate) fn remember(transaction: &Transaction<'_>, names: &[String]) -> Result<(), ApiError> {
    for name in names {
        transaction.execute("INSERT OR IGNORE INTO quoted_names (name) VALUES (?1)", [name])?;
    }
    Ok(())
}

/// Whether the answer for this name gets lost now; it does so once.
pub(crate) fn loses_answer(transaction: &Transaction<'_>, name: &str) -> Result<bool, ApiError> {
    Ok(transaction.execute("INSERT OR IGNORE INTO lost_answers (name) VALUES (?1)", [name])? == 1)
}
