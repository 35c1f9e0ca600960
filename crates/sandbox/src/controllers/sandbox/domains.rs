//! `/sandbox/domains`: what the contract does not tell about domains, for tests.

use axum::{
    Json,
    extract::{Query, State},
};
use serde::Deserialize;

use crate::{
    db::domains::{self, Inside},
    error::ApiError,
    state::App,
};

#[derive(Deserialize)]
pub(crate) struct Which {
    name: Option<String>,
}

pub(crate) async fn list(
    State(app): State<App>,
    Query(Which { name }): Query<Which>,
) -> Result<Json<Vec<Inside>>, ApiError> {
    Ok(Json(app.db.read(move |connection| domains::inside(connection, name.as_deref())).await?))
}
