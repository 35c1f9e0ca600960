//! `GET /store/orders/{order}`.

use axum::{
    Json,
    extract::{Path, State},
};
use contract::Order;

use crate::{auth::VerifiedCustomer, db::orders, error::ApiError, state::App};

pub(crate) async fn read(
    State(app): State<App>,
    customer: VerifiedCustomer,
    Path(id): Path<String>,
) -> Result<Json<Order>, ApiError> {
    let order = app.db.read(move |connection| orders::by_id(connection, &customer.id, &id)).await?;
    Ok(Json(order.ok_or_else(ApiError::not_found)?))
}
