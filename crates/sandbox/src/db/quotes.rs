//! The memory of the scenarios that differ the second time.

use std::collections::HashSet;

use contract::{DomainName, ServiceType, Suggestion};
use rusqlite::{Connection, Transaction};

use crate::{error::ApiError, scenarios};

/// Rows whose price has changed for the caller: for a customer every one that was shown
/// before, to whomever; for a guest none.
pub(crate) fn changed(connection: &Connection, is_customer: bool) -> Result<HashSet<(ServiceType, String)>, ApiError> {
    if !is_customer {
        return Ok(HashSet::new());
    }
    let mut statement = connection.prepare_cached("SELECT service_type, name FROM quoted_names")?;
    let rows = statement.query_map([], |row| Ok((ServiceType::from(row.get_ref(0)?.as_str()?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether the code that lapses was shown with this name before, to whomever, and is over for the caller.
pub(crate) fn has_lapsed(connection: &Connection, name: &DomainName, is_customer: bool) -> Result<bool, ApiError> {
    let mut statement = connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM lapsed_names WHERE name = ?1)")?;
    Ok(is_customer && statement.query_row([name.as_str()], |row| row.get(0))?)
}

fn is_other_next_time(name: &str) -> bool {
    scenarios::price_change(name) != 0 || scenarios::is_soon_taken(name)
}

/// Whether a name was shown before, to whomever, as any service.
pub(crate) fn was_shown(connection: &Connection, name: &str) -> Result<bool, ApiError> {
    let mut statement = connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM quoted_names WHERE name = ?1)")?;
    Ok(statement.query_row([name], |row| row.get(0))?)
}

/// Whether a row's price or code will be another one next time.
pub(crate) fn is_remembered(row: &Suggestion) -> bool {
    is_other_next_time(row.domain.as_str()) || scenarios::lapses(&row.promo)
}

/// Remembers rows that were shown with their first price, or with the code that lapses.
pub(crate) fn remember(transaction: &Transaction<'_>, rows: &[Suggestion]) -> Result<(), ApiError> {
    for row in rows {
        let name = row.domain.as_str();
        if is_other_next_time(name) {
            let sql = "INSERT OR IGNORE INTO quoted_names (service_type, name) VALUES (?1, ?2)";
            transaction.execute(sql, [row.service_type.as_str(), name])?;
        }
        if scenarios::lapses(&row.promo) {
            transaction.execute("INSERT OR IGNORE INTO lapsed_names (name) VALUES (?1)", [name])?;
        }
    }
    Ok(())
}

/// Whether the answer for this name gets lost now; it does so once.
pub(crate) fn loses_answer(transaction: &Transaction<'_>, name: &str) -> Result<bool, ApiError> {
    Ok(transaction.execute("INSERT OR IGNORE INTO lost_answers (name) VALUES (?1)", [name])? == 1)
}
