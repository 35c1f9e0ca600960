//! `POST /sandbox/expire-tokens`: makes all live access tokens invalid; with `?refresh=true` the refresh tokens too.

use axum::{
    extract::{Query, State},
    http::StatusCode,
};
use serde::Deserialize;

use crate::{db::tokens, error::ApiError, state::App};

#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    refresh: bool,
}

pub(crate) async fn create(State(app): State<App>, Query(which): Query<Which>) -> Result<StatusCode, ApiError> {
    app.db.write(move |transaction| tokens::expire_all(transaction, which.refresh)).await?;
    Ok(StatusCode::NO_CONTENT)
}
