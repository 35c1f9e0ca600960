//! `PATCH /store/contacts/{contact}`: the whole contact anew; it has to be verified again.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::ContactDraft;

use crate::{auth::Customer, contract_guard::Described, db::contacts, error::ApiError, fields, state::App};

pub(crate) async fn update(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
    Described(draft): Described<ContactDraft>,
) -> Result<StatusCode, ApiError> {
    let was_there = app.db.write(move |transaction| {
        if contacts::by_id(transaction, &customer.id, &id)?.is_none() {
            return Ok(false);
        }
        let refused = fields::check_contact(&draft, "$");
        if !refused.is_empty() {
            return Err(ApiError::Validation(refused));
        }
        contacts::update(transaction, &customer.id, &id, &draft)
    });
    if was_there.await? { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}
