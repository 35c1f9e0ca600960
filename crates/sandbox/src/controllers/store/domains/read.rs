//! `GET /store/domains/{domain}`, by its id.

use axum::{
    Json,
    extract::{Path, State},
};
use contract::Domain;

use crate::{auth::Customer, db::domains, error::ApiError, state::App};

pub(crate) async fn read(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
) -> Result<Json<Domain>, ApiError> {
    let domain = app.db.read(move |connection| domains::by_id(connection, &customer.id, &id)).await?;
    Ok(Json(domain.ok_or_else(ApiError::not_found)?))
}
