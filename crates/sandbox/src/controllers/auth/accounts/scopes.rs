//! `/auth/accounts/{account}/scopes/{scope}`: what administrators grant and revoke.

use contract::AccountId;
use rusqlite::Connection;

use crate::{db::accounts, error::ApiError, message::Message};

pub(crate) mod delete;
pub(crate) mod update;

/// Longest word of a scope.
const LONGEST: usize = 40;

/// Whether the caller may change a scope of this account at all.
fn check(connection: &Connection, caller: &AccountId, account: &AccountId, scope: &str) -> Result<(), ApiError> {
    if !accounts::is_administrator(connection, caller)? {
        return Err(ApiError::Forbidden(Message::AdministratorsOnly));
    }
    if accounts::by_id(connection, account)?.is_none() {
        return Err(ApiError::not_found());
    }
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let is_word = (1..=LONGEST).contains(&scope.len()) && scope.bytes().all(is_letter);
    if is_word { Ok(()) } else { Err(ApiError::field("$.scope", Message::Scope)) }
}
