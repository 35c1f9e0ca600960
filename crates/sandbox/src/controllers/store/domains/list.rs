//! `GET /store/domains`: the customer's domains, newest first.

use axum::{
    Json,
    extract::{Query, State},
};
use contract::{Domain, Page};
use serde::Deserialize;

use crate::{
    auth::Customer,
    db::domains::{self, Filter},
    error::ApiError,
    paging::Asked,
    state::App,
};

#[derive(Deserialize)]
pub(crate) struct Parameters {
    client: Option<String>,
    domain: Option<String>,
    status: Option<String>,
}

pub(crate) async fn list(
    State(app): State<App>,
    customer: Customer,
    Query(Parameters { client, domain, status }): Query<Parameters>,
    asked: Asked,
) -> Result<Json<Page<Domain>>, ApiError> {
    if !customer.is_asked_for(client.as_deref()) {
        return Ok(Json(asked.page(Vec::new())));
    }
    let filter = Filter { domain: domain.map(|name| name.to_lowercase()), status };
    Ok(Json(app.db.read(move |connection| domains::list(connection, &customer.id, &filter, asked.0)).await?))
}
