//! `GET /store/orders`: the customer's orders, newest first.

use axum::{
    Json,
    extract::{Query, State},
};
use contract::{Order, Page};
use serde::Deserialize;

use crate::{
    auth::VerifiedCustomer,
    db::orders::{self, Filter},
    error::ApiError,
    paging::Asked,
    state::App,
};

#[derive(Deserialize)]
pub(crate) struct Parameters {
    client: Option<String>,
    invoice: Option<String>,
    domain: Option<String>,
    status: Option<String>,
}

pub(crate) async fn list(
    State(app): State<App>,
    customer: VerifiedCustomer,
    Query(Parameters { client, invoice, domain, status }): Query<Parameters>,
    asked: Asked,
) -> Result<Json<Page<Order>>, ApiError> {
    if client.is_some_and(|client| client != customer.id.as_str()) {
        return Ok(Json(asked.page(Vec::new())));
    }
    let filter = Filter { invoice, domain: domain.map(|name| name.to_lowercase()), status };
    Ok(Json(app.db.read(move |connection| orders::list(connection, &customer.id, &filter, asked.0)).await?))
}
