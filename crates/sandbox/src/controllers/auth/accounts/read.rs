//! `GET /auth/accounts/{account}`: one's own account.

use axum::{
    Json,
    extract::{Path, State},
};
use contract::Account;

use crate::{auth::Customer, db::accounts, error::ApiError, state::App};

pub(crate) async fn read(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
) -> Result<Json<Account>, ApiError> {
    customer.must_be(&id)?;
    let account = app.db.read(move |connection| accounts::by_id(connection, &customer.id)).await?;
    Ok(Json(account.ok_or_else(ApiError::not_found)?))
}
