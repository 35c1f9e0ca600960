//! Premium and reserved names that begin like one of the words.

use contract::DomainName;
use rusqlite::Connection;

use super::alternatives;
use crate::{error::ApiError, names::ZONE};

/// Letters of a word that a name nearby begins with.
const BEGINNING: usize = 3;
/// Most names of one list and word.
const MOST: u32 = 8;

/// A range of the index, not a `LIKE`, so that no row is looked at in vain.
pub(super) const PREMIUM: &str = "SELECT name FROM names.premium WHERE name >= ?1 AND name < ?2 ORDER BY name LIMIT ?3";
pub(super) const RESERVED: &str =
    "SELECT name FROM names.reserved WHERE name >= ?1 AND name < ?2 ORDER BY name LIMIT ?3";

pub(super) fn premium_and_reserved(connection: &Connection, words: &[String]) -> Result<Vec<DomainName>, ApiError> {
    let mut names = in_list(connection, PREMIUM, words)?;
    names.extend(in_list(connection, RESERVED, words)?);
    Ok(names)
}

pub(super) fn reserved(connection: &Connection, words: &[String]) -> Result<Vec<DomainName>, ApiError> {
    in_list(connection, RESERVED, words)
}

fn in_list(connection: &Connection, sql: &str, words: &[String]) -> Result<Vec<DomainName>, ApiError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut names = Vec::new();
    for word in words.iter().filter(|word| word.is_ascii()) {
        let Some(beginning) = word.get(..BEGINNING).and_then(alternatives::name) else { continue };
        let Some(beginning) = beginning.as_str().strip_suffix(ZONE).map(str::to_owned) else { continue };
        // `{` is the ASCII character after `z`, so the range ends behind every name that begins so.
        let found = statement.query_map((&beginning, format!("{beginning}{{"), MOST), |row| row.get::<_, String>(0))?;
        for name in found {
            names.push(DomainName::parse(&name?)?);
        }
    }
    Ok(names)
}
