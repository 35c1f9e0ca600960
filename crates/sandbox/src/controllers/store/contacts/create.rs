//! `POST /store/contacts`.

use axum::{Json, extract::State, http::StatusCode};
use contract::{ContactDraft, ContactId, Created};

use crate::{auth::Customer, contract_guard::Described, db::contacts, error::ApiError, fields, state::App};

pub(crate) async fn create(
    State(app): State<App>,
    customer: Customer,
    Described(draft): Described<ContactDraft>,
) -> Result<(StatusCode, Json<Created<ContactId>>), ApiError> {
    let refused = fields::check_contact(&draft, "$");
    if !refused.is_empty() {
        return Err(ApiError::Validation(refused));
    }
    let id = app.db.write(move |transaction| contacts::create(transaction, &customer.id, &draft)).await?;
    Ok((StatusCode::CREATED, Json(Created { id })))
}
