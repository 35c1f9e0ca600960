//! `GET /auth/accounts`: the caller's own account; for administrators everybody's.

use axum::{
    Json,
    extract::{Query, State},
};
use contract::{Account, Page};
use serde::Deserialize;

use crate::{auth::Customer, db::accounts, error::ApiError, paging::Asked, state::App};

#[derive(Deserialize)]
pub(crate) struct Filter {
    username: Option<String>,
}

pub(crate) async fn list(
    State(app): State<App>,
    customer: Customer,
    Query(Filter { username }): Query<Filter>,
    asked: Asked,
) -> Result<Json<Page<Account>>, ApiError> {
    let page = app
        .db
        .read(move |connection| accounts::list(connection, &customer.id, username.as_deref().map(str::trim), asked.0));
    Ok(Json(page.await?))
}
