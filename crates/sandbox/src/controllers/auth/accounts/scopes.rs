//! `/auth/accounts/{account}/scopes/{scope}`: what administrators grant and revoke.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::AccountId;
use rusqlite::{Connection, Transaction};

use crate::{auth::Customer, db::accounts, error::ApiError, message::Message, state::App};

/// Longest word of a scope.
const LONGEST: usize = 40;

type Address = Path<(String, String)>;

/// Grants a scope.
pub(crate) async fn update(app: State<App>, caller: Customer, address: Address) -> Result<StatusCode, ApiError> {
    change(app, caller, address, accounts::grant_scope).await
}

/// Revokes a scope, whether it was granted or not.
pub(crate) async fn delete(app: State<App>, caller: Customer, address: Address) -> Result<StatusCode, ApiError> {
    change(app, caller, address, accounts::revoke_scope).await
}

async fn change(
    State(app): State<App>,
    caller: Customer,
    Path((account, scope)): Address,
    act: fn(&Transaction<'_>, &AccountId, &str) -> Result<(), ApiError>,
) -> Result<StatusCode, ApiError> {
    app.db
        .write(move |transaction| {
            let account = AccountId::new(account);
            check(transaction, &caller.id, &account, &scope)?;
            act(transaction, &account, &scope)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

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
