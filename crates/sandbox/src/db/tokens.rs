//! Access and refresh tokens, in families: one family per sign-in.

use contract::AccountId;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::{
    auth::{Caller, CallerAccount},
    clock,
    error::ApiError,
    random,
};

/// The owner of a live access token.
pub(crate) fn caller(connection: &Connection, digest: &str) -> Result<Option<Caller>, ApiError> {
    let mut statement = connection.prepare_cached(
        "SELECT token_families.id, token_families.account, accounts.verified
         FROM access_tokens
         JOIN token_families ON token_families.id = access_tokens.family
         LEFT JOIN accounts ON accounts.id = token_families.account
         WHERE access_tokens.digest = ?1 AND access_tokens.expires_at_ms > ?2 AND token_families.revoked = 0",
    )?;
    let caller = statement.query_row(params![digest, clock::now_ms()], |row| {
        let (id, verified): (Option<String>, Option<bool>) = (row.get(1)?, row.get(2)?);
        let account = id.map(|id| CallerAccount { id: AccountId::new(id), verified: verified.unwrap_or(false) });
        Ok(Caller { account, token: digest.to_owned(), family: row.get(0)? })
    });
    Ok(caller.optional()?)
}

/// Opens a family for a guest (`None`) or for a customer who signed in.
pub(crate) fn open_family(transaction: &Transaction<'_>, account: Option<&AccountId>) -> Result<String, ApiError> {
    let id = random::id()?;
    transaction.execute(
        "INSERT INTO token_families (id, account, created_at) VALUES (?1, ?2, ?3)",
        params![id, account.map(AccountId::as_str), clock::now()],
    )?;
    Ok(id)
}

/// Adds an access token to a family.
pub(crate) fn add_access(transaction: &Transaction<'_>, family: &str, lifetime_ms: i64) -> Result<String, ApiError> {
    let token = random::secret()?;
    transaction.execute(
        "INSERT INTO access_tokens (digest, family, expires_at_ms) VALUES (?1, ?2, ?3)",
        params![random::digest(&token), family, clock::now_ms().saturating_add(lifetime_ms)],
    )?;
    Ok(token)
}

/// Adds a refresh token to a family.
pub(crate) fn add_refresh(transaction: &Transaction<'_>, family: &str) -> Result<String, ApiError> {
    let token = random::secret()?;
    transaction.execute(
        "INSERT INTO refresh_tokens (digest, family) VALUES (?1, ?2)",
        params![random::digest(&token), family],
    )?;
    Ok(token)
}

/// What became of a refresh token that was handed in.
#[derive(Debug)]
pub(crate) enum Spent {
    /// It was the newest one of this family.
    Newest(String),
    /// It was used before: somebody has a copy, so the whole family is revoked.
    Reused,
    /// Unknown, or of a revoked family.
    Refused,
}

/// Uses up a refresh token (RFC 9700, 4.14.2: rotation with detection of reuse).
pub(crate) fn spend_refresh(transaction: &Transaction<'_>, token: &str) -> Result<Spent, ApiError> {
    let digest = random::digest(token);
    let found: Option<(String, bool, bool)> = transaction
        .query_row(
            "SELECT token_families.id, refresh_tokens.used, token_families.revoked
             FROM refresh_tokens JOIN token_families ON token_families.id = refresh_tokens.family
             WHERE refresh_tokens.digest = ?1",
            [&digest],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    match found {
        Some((family, false, false)) => {
            transaction.execute("UPDATE refresh_tokens SET used = 1 WHERE digest = ?1", [&digest])?;
            Ok(Spent::Newest(family))
        }
        Some((family, true, false)) => {
            transaction.execute("UPDATE token_families SET revoked = 1 WHERE id = ?1", [&family])?;
            Ok(Spent::Reused)
        }
        Some((_, _, true)) | None => Ok(Spent::Refused),
    }
}

/// Revokes all families of an account but one, after its password was changed.
pub(crate) fn revoke_others(transaction: &Transaction<'_>, account: &AccountId, kept: &str) -> Result<(), ApiError> {
    transaction
        .execute("UPDATE token_families SET revoked = 1 WHERE account = ?1 AND id <> ?2", [account.as_str(), kept])?;
    Ok(())
}

/// Makes all live access tokens invalid, and with `refresh_too` the refresh tokens as well.
pub(crate) fn expire_all(transaction: &Transaction<'_>, refresh_too: bool) -> Result<(), ApiError> {
    transaction.execute("UPDATE access_tokens SET expires_at_ms = 0", [])?;
    if refresh_too {
        transaction.execute("UPDATE token_families SET revoked = 1", [])?;
    }
    Ok(())
}
