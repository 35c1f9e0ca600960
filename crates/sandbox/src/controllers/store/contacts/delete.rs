//! `DELETE /store/contacts/{contact}`: domains and orders keep their own copy of it.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use crate::{auth::Customer, db::contacts, error::ApiError, state::App};

pub(crate) async fn delete(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let was_there = app.db.write(move |transaction| contacts::delete(transaction, &customer.id, &id)).await?;
    if was_there { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}
