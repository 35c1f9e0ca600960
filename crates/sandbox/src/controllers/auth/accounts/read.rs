//! `GET /auth/accounts/{account}`: one's own account; for administrators anybody's.

use axum::{
    Json,
    extract::{Path, State},
};
use contract::{Account, AccountId};

use crate::{auth::Customer, db::accounts, error::ApiError, state::App};

pub(crate) async fn read(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
) -> Result<Json<Account>, ApiError> {
    let id = AccountId::new(id);
    let account = app.db.read(move |connection| accounts::seen_by(connection, &customer.id, &id)).await?;
    Ok(Json(account.ok_or_else(ApiError::not_found)?))
}
