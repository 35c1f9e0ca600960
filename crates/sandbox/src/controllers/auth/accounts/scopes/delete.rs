//! `DELETE /auth/accounts/{account}/scopes/{scope}`: revokes a scope, whether it was granted or not.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::AccountId;

use crate::{auth::Customer, db::accounts, error::ApiError, state::App};

pub(crate) async fn delete(
    State(app): State<App>,
    customer: Customer,
    Path((account, scope)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    app.db
        .write(move |transaction| {
            let account = AccountId::new(account);
            super::check(transaction, &customer.id, &account, &scope)?;
            accounts::revoke_scope(transaction, &account, &scope)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
