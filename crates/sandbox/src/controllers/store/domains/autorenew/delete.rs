//! `DELETE /store/domains/{domain}/autorenew`: turns auto-renewal off.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use crate::{auth::Customer, db::domains, error::ApiError, state::App};

pub(crate) async fn delete(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let was_there = app.db.write(move |transaction| domains::set_auto_renewal(transaction, &customer.id, &id, false));
    if was_there.await? { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}
