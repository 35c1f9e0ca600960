//! `GET /store/contacts/{contact}`.

use axum::{
    Json,
    extract::{Path, State},
};
use contract::Contact;

use crate::{auth::Customer, db::contacts, error::ApiError, state::App};

pub(crate) async fn read(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
) -> Result<Json<Contact>, ApiError> {
    let contact = app.db.read(move |connection| contacts::by_id(connection, &customer.id, &id)).await?;
    Ok(Json(contact.ok_or_else(ApiError::not_found)?))
}
