//! What administrators grant, and whom they see.

use contract::{Account, AccountId, Page, Paging, Permission};
use rusqlite::{Connection, Transaction, params};

use super::{COLUMNS, by_id, from_row};
use crate::error::ApiError;

/// The scope that makes an administrator.
const ADMIN: &str = "admin";

/// Whether an account is an administrator's.
pub(crate) fn is_administrator(connection: &Connection, id: &AccountId) -> Result<bool, ApiError> {
    let mut statement =
        connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM account_scopes WHERE account = ?1 AND scope = ?2)")?;
    Ok(statement.query_row([id.as_str(), ADMIN], |row| row.get(0))?)
}

/// Grants a scope; granting it again changes nothing.
pub(crate) fn grant_scope(transaction: &Transaction<'_>, id: &AccountId, scope: &str) -> Result<(), ApiError> {
    let sql = "INSERT OR IGNORE INTO account_scopes (account, scope) VALUES (?1, ?2)";
    transaction.execute(sql, [id.as_str(), scope])?;
    Ok(())
}

/// Revokes a scope, whether it was granted or not.
pub(crate) fn revoke_scope(transaction: &Transaction<'_>, id: &AccountId, scope: &str) -> Result<(), ApiError> {
    transaction.execute("DELETE FROM account_scopes WHERE account = ?1 AND scope = ?2", [id.as_str(), scope])?;
    Ok(())
}

/// An account as the caller sees it: oneself, and for administrators everybody.
pub(crate) fn seen_by(
    connection: &Connection,
    caller: &AccountId,
    id: &AccountId,
) -> Result<Option<Account>, ApiError> {
    let is_administrator = is_administrator(connection, caller)?;
    if id != caller && !is_administrator {
        return Ok(None);
    }
    Ok(by_id(connection, id)?.map(|account| with_acl(account, caller, is_administrator)))
}

/// The accounts the caller sees, oldest first, with this e-mail if one is given.
pub(crate) fn list(
    connection: &Connection,
    caller: &AccountId,
    email: Option<&str>,
    paging: Paging,
) -> Result<Page<Account>, ApiError> {
    let is_administrator = is_administrator(connection, caller)?;
    let filter = "(?1 OR id = ?2) AND (?3 IS NULL OR email = ?3)";
    let count = format!("SELECT count(*) FROM accounts WHERE {filter}");
    let total = connection.query_row(&count, params![is_administrator, caller.as_str(), email], |row| row.get(0))?;
    let sql = format!("SELECT {COLUMNS} FROM accounts WHERE {filter} ORDER BY rowid LIMIT ?4 OFFSET ?5");
    let mut statement = connection.prepare_cached(&sql)?;
    let parameters = params![is_administrator, caller.as_str(), email, paging.limit, paging.offset];
    let accounts = statement.query_map(parameters, from_row)?;
    let seen = |account| with_acl(account, caller, is_administrator);
    Ok(Page { total, items: accounts.map(|account| account.map(seen)).collect::<Result<_, _>>()? })
}

fn with_acl(mut account: Account, caller: &AccountId, is_administrator: bool) -> Account {
    let own = (account.id == *caller).then_some(Permission::UpdatePassword);
    let scopes = is_administrator.then_some(Permission::UpdateScope);
    account.acl = own.into_iter().chain(scopes).collect();
    account
}
