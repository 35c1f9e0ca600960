//! `PUT /auth/accounts/{account}/verify`: confirms the e-mail with the mailed code; a guest may.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::{AccountCode, AccountId};

use crate::{
    auth::Caller, contract_guard::Described, db::accounts, error::ApiError, limits::Guess, message::Message, state::App,
};

pub(crate) async fn update(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Described(AccountCode { code }): Described<AccountCode>,
) -> Result<StatusCode, ApiError> {
    caller.may_verify(&id)?;
    let guess = Guess::SignIn(id.clone());
    app.limiter.check(&guess)?;
    let id = AccountId::new(id);
    let verified = app.db.write(move |transaction| {
        if accounts::by_id(transaction, &id)?.is_none() {
            return Err(ApiError::not_found());
        }
        accounts::verify(transaction, &id, code.trim())
    });
    if !verified.await? {
        app.limiter.failed(guess, "");
        return Err(ApiError::field("$.code", Message::WrongCode));
    }
    app.limiter.succeeded(&guess);
    Ok(StatusCode::NO_CONTENT)
}
