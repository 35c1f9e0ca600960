//! `GET /store/contacts`: the customer's contacts, oldest first.

use axum::{
    Json,
    extract::{Query, State},
};
use contract::{Contact, Page};
use serde::Deserialize;

use crate::{auth::Customer, db::contacts, error::ApiError, paging::Asked, state::App};

#[derive(Deserialize)]
pub(crate) struct Filter {
    client: Option<String>,
    email: Option<String>,
}

pub(crate) async fn list(
    State(app): State<App>,
    customer: Customer,
    Query(Filter { client, email }): Query<Filter>,
    asked: Asked,
) -> Result<Json<Page<Contact>>, ApiError> {
    if !customer.is_asked_for(client.as_deref()) {
        return Ok(Json(asked.page(Vec::new())));
    }
    let page = app.db.read(move |connection| contacts::list(connection, &customer.id, email.as_deref(), asked.0));
    Ok(Json(page.await?))
}
