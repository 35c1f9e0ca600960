//! What the contract does not tell about domains.

use rusqlite::Connection;
use serde::Serialize;

use crate::error::ApiError;

/// A domain or a reservation from inside.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Inside {
    name: String,
    /// E-mail of the customer.
    client: String,
    status: String,
    auto_renewal: bool,
    /// Where it was minted to last.
    wallet: Option<String>,
    /// The identifier of the artwork attached last.
    attachment: Option<String>,
}

/// All domains, or those of one name (A-labels), newest first.
pub(crate) fn inside(connection: &Connection, name: Option<&str>) -> Result<Vec<Inside>, ApiError> {
    let mut statement = connection.prepare_cached(
        "SELECT name, accounts.email, status, auto_renewal, wallet, attachment
         FROM domain_rows JOIN accounts ON accounts.id = domain_rows.client
         WHERE ?1 IS NULL OR name = ?1 ORDER BY seq DESC",
    )?;
    let rows = statement.query_map([name], |row| {
        Ok(Inside {
            name: row.get(0)?,
            client: row.get(1)?,
            status: row.get(2)?,
            auto_renewal: row.get(3)?,
            wallet: row.get(4)?,
            attachment: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
