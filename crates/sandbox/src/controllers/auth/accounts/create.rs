//! `POST /auth/accounts`: a sign-up; the code goes to the mailbox.

use axum::{Json, extract::State, http::StatusCode};
use contract::{AccountId, Created, NewAccount};

use crate::{
    auth::Caller,
    contract_guard::Described,
    db::accounts,
    error::{ApiError, FieldError},
    fields,
    language::Language,
    letters,
    message::Message,
    passwords,
    state::App,
};

pub(crate) async fn create(
    State(app): State<App>,
    _: Caller,
    language: Language,
    Described(account): Described<NewAccount>,
) -> Result<(StatusCode, Json<Created<AccountId>>), ApiError> {
    let refused = check(&account);
    if !refused.is_empty() {
        return Err(ApiError::Validation(refused));
    }
    let hash = app.hash(account.password.clone()).await?;
    let id = app
        .db
        .write(move |transaction| {
            if accounts::id_by_email(transaction, account.email.trim())?.is_some() {
                return Err(ApiError::field("$.email", Message::EmailTaken));
            }
            let id = accounts::create(transaction, &account, &hash)?;
            let code = accounts::new_code(transaction, &id)?;
            letters::code(transaction, account.email.trim(), &code, language)?;
            Ok(id)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(Created { id })))
}

fn check(account: &NewAccount) -> Vec<FieldError> {
    let mut refused = fields::check_profile(&account.email, &account.firstname, &account.lastname);
    refused.extend(passwords::check(&account.password));
    refused
}
