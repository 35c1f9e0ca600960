//! Accounts, their codes and one-time passwords.

use contract::{Account, AccountChanges, AccountId, NewAccount, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use crate::{clock, error::ApiError, random};

mod scopes;

pub(crate) use scopes::{grant_scope, is_administrator, list, revoke_scope, seen_by};

/// Seconds a mailed code or one-time password is valid.
const MAILED_SECRET_LIFETIME: i64 = 30 * 60;

/// What a sign-in is compared with.
#[derive(Debug)]
pub(crate) struct Credentials {
    pub(crate) id: AccountId,
    pub(crate) password_hash: String,
    /// Hash of a live one-time password.
    pub(crate) one_time_hash: Option<String>,
}

/// The columns of [`from_row`], in its order.
const COLUMNS: &str = "id, email, firstname, lastname, created_at, updated_at,
    (SELECT json_group_array(scope ORDER BY scope) FROM account_scopes WHERE account = accounts.id)";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        acl: Vec::new(),
        id: AccountId::new(row.get::<_, String>(0)?),
        email: row.get(1)?,
        firstname: row.get(2)?,
        lastname: row.get(3)?,
        created_at: Timestamp::from_unix_seconds(row.get(4)?),
        updated_at: Timestamp::from_unix_seconds(row.get(5)?),
        scopes: super::json(row, 6)?,
    })
}

/// An account by its id, with an empty `_acl`: that depends on who looks.
pub(crate) fn by_id(connection: &Connection, id: &AccountId) -> Result<Option<Account>, ApiError> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM accounts WHERE id = ?1"))?;
    Ok(statement.query_row([id.as_str()], from_row).optional()?)
}

/// The id of the account with an e-mail, in whatever case.
pub(crate) fn id_by_email(connection: &Connection, email: &str) -> Result<Option<AccountId>, ApiError> {
    let mut statement = connection.prepare_cached("SELECT id FROM accounts WHERE email = ?1")?;
    Ok(statement.query_row([email], |row| row.get::<_, String>(0)).optional()?.map(AccountId::new))
}

/// Adds an account that still has to be verified.
pub(crate) fn create(
    transaction: &Transaction<'_>,
    account: &NewAccount,
    password_hash: &str,
) -> Result<AccountId, ApiError> {
    let id = random::id()?;
    transaction.execute(
        "INSERT INTO accounts (id, email, password_hash, firstname, lastname, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
        params![id, account.email.trim(), password_hash, account.firstname, account.lastname, clock::now()],
    )?;
    Ok(AccountId::new(id))
}

/// Changes the profile. A new e-mail has to be verified again.
pub(crate) fn update(transaction: &Transaction<'_>, id: &AccountId, changes: &AccountChanges) -> Result<(), ApiError> {
    transaction.execute(
        "UPDATE accounts SET verified = verified AND email = ?2, email = ?2, firstname = ?3, lastname = ?4,
         updated_at = ?5 WHERE id = ?1",
        params![id.as_str(), changes.email.trim(), changes.firstname, changes.lastname, clock::now()],
    )?;
    Ok(())
}

/// Sets the password; a mailed one-time password is void from then on.
pub(crate) fn set_password(transaction: &Transaction<'_>, id: &AccountId, hash: &str) -> Result<(), ApiError> {
    transaction.execute(
        "UPDATE accounts SET password_hash = ?2, updated_at = ?3 WHERE id = ?1",
        params![id.as_str(), hash, clock::now()],
    )?;
    forget_one_time_password(transaction, id)
}

/// What a sign-in with this e-mail is compared with.
pub(crate) fn credentials(connection: &Connection, email: &str) -> Result<Option<Credentials>, ApiError> {
    let mut statement = connection.prepare_cached(
        "SELECT accounts.id, accounts.password_hash, one_time_passwords.password_hash
         FROM accounts LEFT JOIN one_time_passwords
         ON one_time_passwords.account = accounts.id AND one_time_passwords.expires_at > ?2
         WHERE accounts.email = ?1",
    )?;
    let credentials = statement.query_row(params![email.trim(), clock::now()], |row| {
        let id: String = row.get(0)?;
        Ok(Credentials { id: AccountId::new(id), password_hash: row.get(1)?, one_time_hash: row.get(2)? })
    });
    Ok(credentials.optional()?)
}

/// Keeps a mailed one-time password; it replaces an older one.
pub(crate) fn keep_one_time_password(
    transaction: &Transaction<'_>,
    id: &AccountId,
    hash: &str,
) -> Result<(), ApiError> {
    transaction.execute(
        "INSERT OR REPLACE INTO one_time_passwords (account, password_hash, expires_at) VALUES (?1, ?2, ?3)",
        params![id.as_str(), hash, clock::now() + MAILED_SECRET_LIFETIME],
    )?;
    Ok(())
}

/// A one-time password works once.
pub(crate) fn forget_one_time_password(transaction: &Transaction<'_>, id: &AccountId) -> Result<(), ApiError> {
    transaction.execute("DELETE FROM one_time_passwords WHERE account = ?1", [id.as_str()])?;
    Ok(())
}

/// Makes a new code for an account; it replaces an older one.
pub(crate) fn new_code(transaction: &Transaction<'_>, id: &AccountId) -> Result<String, ApiError> {
    let code = random::code()?;
    transaction.execute(
        "INSERT OR REPLACE INTO account_codes (account, code, expires_at) VALUES (?1, ?2, ?3)",
        params![id.as_str(), code, clock::now() + MAILED_SECRET_LIFETIME],
    )?;
    Ok(code)
}

/// Verifies the account if the code is its live one; whether it was.
pub(crate) fn verify(transaction: &Transaction<'_>, id: &AccountId, code: &str) -> Result<bool, ApiError> {
    let used = transaction.execute(
        "DELETE FROM account_codes WHERE account = ?1 AND code = ?2 AND expires_at > ?3",
        params![id.as_str(), code, clock::now()],
    )?;
    if used == 0 {
        return Ok(false);
    }
    transaction.execute(
        "UPDATE accounts SET verified = 1, updated_at = ?2 WHERE id = ?1",
        params![id.as_str(), clock::now()],
    )?;
    Ok(true)
}
