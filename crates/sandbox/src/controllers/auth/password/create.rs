//! `POST /auth/password`: mails a one-time password.

use axum::{extract::State, http::StatusCode};
use contract::PasswordReset;

use crate::{
    auth::Caller, contract_guard::Described, db::accounts, error::ApiError, language::Language, letters, random,
    state::App,
};

/// 204 for unknown e-mails too, so that nobody learns who has an account.
pub(crate) async fn create(
    State(app): State<App>,
    _: Caller,
    language: Language,
    Described(reset): Described<PasswordReset>,
) -> Result<StatusCode, ApiError> {
    let password = random::one_time_password()?;
    let hash = app.hash(password.clone()).await?;
    app.db
        .write(move |transaction| {
            let Some(account) = accounts::id_by_email(transaction, reset.username.trim())? else { return Ok(()) };
            accounts::keep_one_time_password(transaction, &account, &hash)?;
            letters::one_time_password(transaction, reset.username.trim(), &password, language)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
