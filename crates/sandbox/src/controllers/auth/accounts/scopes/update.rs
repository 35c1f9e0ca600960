//! `PUT /auth/accounts/{account}/scopes/{scope}`: grants a scope.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::AccountId;

use crate::{auth::Customer, db::accounts, error::ApiError, state::App};

pub(crate) async fn update(
    State(app): State<App>,
    customer: Customer,
    Path((account, scope)): Path<(String, String)>,
) -> Result<StatusCode, ApiError> {
    app.db
        .write(move |transaction| {
            let account = AccountId::new(account);
            super::check(transaction, &customer.id, &account, &scope)?;
            accounts::grant_scope(transaction, &account, &scope)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
