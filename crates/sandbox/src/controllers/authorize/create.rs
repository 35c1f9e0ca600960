//! `POST /authorize`: signs in and leads back to the shop with a code.

use axum::{Form, extract::State, http::HeaderMap, response::Response};

use super::{SignOn, page};
use crate::{db::sign_on, error::ApiError, language::Language, sign_in::sign_in, state::App};

pub(crate) async fn create(
    State(app): State<App>,
    headers: HeaderMap,
    Form(asked): Form<SignOn>,
) -> Result<Response, ApiError> {
    if let Some(refusal) = asked.refusal(&app, &headers) {
        return Ok(refusal);
    }
    if asked.action == "cancel" {
        return Ok(asked.back("error", "access_denied"));
    }
    let account = match sign_in(&app, asked.username.clone(), asked.password.clone()).await {
        Ok(account) => account,
        Err(ApiError::InvalidCredentials(_)) => return Ok(page(&app, Language::of(&headers), &asked, true)),
        Err(error) => return Err(error),
    };
    let (client_id, challenge) = (asked.client_id.clone(), asked.challenge());
    let code = app
        .db
        .write(move |transaction| sign_on::issue(transaction, &account, &client_id, challenge.as_deref()))
        .await?;
    Ok(asked.back("code", &code))
}
