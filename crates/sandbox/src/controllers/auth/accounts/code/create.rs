//! `POST /auth/accounts/{account}/code`: mails a new code; a guest may ask for it.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::AccountId;

use crate::{auth::Caller, db::accounts, error::ApiError, language::Language, letters, state::App};

pub(crate) async fn create(
    State(app): State<App>,
    caller: Caller,
    language: Language,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    caller.may_verify(&id)?;
    app.db
        .write(move |transaction| {
            let id = AccountId::new(id);
            let account = accounts::by_id(transaction, &id)?.ok_or_else(ApiError::not_found)?;
            let code = accounts::new_code(transaction, &id)?;
            letters::code(transaction, &account.email, &code, language)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
