//! `PATCH /auth/accounts/{account}`: the profile; a new e-mail has to be confirmed again.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::AccountChanges;

use crate::{
    auth::Customer, contract_guard::Described, db::accounts, error::ApiError, fields, language::Language, letters,
    message::Message, state::App,
};

pub(crate) async fn update(
    State(app): State<App>,
    customer: Customer,
    language: Language,
    Path(id): Path<String>,
    Described(changes): Described<AccountChanges>,
) -> Result<StatusCode, ApiError> {
    customer.must_be(&id)?;
    let refused = fields::check_profile(&changes.email, &changes.firstname, &changes.lastname);
    if !refused.is_empty() {
        return Err(ApiError::Validation(refused));
    }
    app.db
        .write(move |transaction| {
            let id = &customer.id;
            let owner = accounts::id_by_email(transaction, changes.email.trim())?;
            if owner.as_ref().is_some_and(|owner| owner != id) {
                return Err(ApiError::field("$.email", Message::EmailTaken));
            }
            accounts::update(transaction, id, &changes)?;
            if owner.is_none() {
                let code = accounts::new_code(transaction, id)?;
                letters::code(transaction, changes.email.trim(), &code, language)?;
            }
            Ok(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
