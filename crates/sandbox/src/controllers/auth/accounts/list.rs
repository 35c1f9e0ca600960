//! `GET /auth/accounts`: the caller's own account, whatever is asked for.

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
    Query(filter): Query<Filter>,
    asked: Asked,
) -> Result<Json<Page<Account>>, ApiError> {
    let own = app.db.read(move |connection| accounts::by_id(connection, &customer.id)).await?;
    let is_asked_for = |account: &Account| match &filter.username {
        Some(username) => account.email.eq_ignore_ascii_case(username.trim()),
        None => true,
    };
    Ok(Json(asked.page(own.into_iter().filter(is_asked_for).collect())))
}
