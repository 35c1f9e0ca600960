//! `PUT /auth/accounts/{account}/password`: a new password; other sign-ins end.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use contract::NewPassword;

use crate::{
    auth::Customer,
    contract_guard::Described,
    db::{accounts, tokens},
    error::ApiError,
    passwords,
    state::App,
};

pub(crate) async fn update(
    State(app): State<App>,
    customer: Customer,
    Path(id): Path<String>,
    Described(new): Described<NewPassword>,
) -> Result<StatusCode, ApiError> {
    customer.must_be(&id)?;
    if let Some(refused) = passwords::check(&new.password) {
        return Err(ApiError::Validation(vec![refused]));
    }
    let hash = app.hash(new.password).await?;
    app.db
        .write(move |transaction| {
            accounts::set_password(transaction, &customer.id, &hash)?;
            tokens::revoke_others(transaction, &customer.id, &customer.caller.family)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
