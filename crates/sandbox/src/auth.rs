//! Who is calling: the bearer token, resolved before a handler runs.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use contract::AccountId;

use crate::{contract_guard, db::tokens, error::ApiError, journal::Notes, message::Message, random, state::App};

/// Extractor: the owner of a valid token.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    /// The account; `None` for a guest.
    pub(crate) account: Option<CallerAccount>,
    /// Digest of the token, to count what was guessed with it.
    pub(crate) token: String,
    /// Family of the token.
    pub(crate) family: String,
}

/// The account of a [`Caller`] who signed in.
#[derive(Clone, Debug)]
pub(crate) struct CallerAccount {
    pub(crate) id: AccountId,
    pub(crate) verified: bool,
}

/// Extractor: somebody who signed in; a guest gets 403.
#[derive(Clone, Debug)]
pub(crate) struct Customer {
    pub(crate) id: AccountId,
    pub(crate) caller: Caller,
}

/// Extractor: a customer whose e-mail is confirmed; others get 403.
#[derive(Clone, Debug)]
pub(crate) struct VerifiedCustomer {
    pub(crate) id: AccountId,
    pub(crate) token: String,
}

impl Caller {
    /// A guest may verify any account whose id and code they know; a customer their own only.
    pub(crate) fn may_verify(&self, account: &str) -> Result<(), ApiError> {
        match &self.account {
            Some(own) if own.id.as_str() != account => Err(ApiError::not_found()),
            _ => Ok(()),
        }
    }
}

impl Customer {
    /// Whether a list filtered by `client` can hold anything of this customer's.
    pub(crate) fn is_asked_for(&self, client: Option<&str>) -> bool {
        client.is_none_or(|client| client == self.id.as_str())
    }

    /// Another customer's account is not there.
    pub(crate) fn must_be(&self, account: &str) -> Result<(), ApiError> {
        if self.id.as_str() == account { Ok(()) } else { Err(ApiError::not_found()) }
    }
}

/// Layer: refuses a call of a secured operation without a valid token (401).
pub(crate) async fn authenticate(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if !contract_guard::called_operation(&request).is_some_and(|operation| operation.is_secured()) {
        return next.run(request).await;
    }
    let caller = match bearer(request.headers()) {
        Some(token) => {
            let digest = random::digest(token);
            app.db.read(move |connection| tokens::caller(connection, &digest)).await
        }
        None => Ok(None),
    };
    match caller {
        Ok(Some(caller)) => {
            if let Some(notes) = request.extensions().get::<Notes>() {
                notes.client(
                    caller.account.as_ref().map_or_else(|| "guest".to_owned(), |account| account.id.to_string()),
                );
            }
            request.extensions_mut().insert(caller);
            next.run(request).await
        }
        Ok(None) => ApiError::InvalidToken.into_response(),
        Err(error) => error.into_response(),
    }
}

/// The token of `Authorization: Bearer …` (RFC 6750, 2.1).
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parts.extensions.get::<Self>().cloned().ok_or(ApiError::InvalidToken)
    }
}

impl<S: Sync> FromRequestParts<S> for Customer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let caller = Caller::from_request_parts(parts, state).await?;
        match &caller.account {
            Some(account) => Ok(Self { id: account.id.clone(), caller }),
            None => Err(ApiError::Forbidden(Message::SignInFirst)),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for VerifiedCustomer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let customer = Customer::from_request_parts(parts, state).await?;
        if !customer.caller.account.as_ref().is_some_and(|account| account.verified) {
            return Err(ApiError::Forbidden(Message::VerifyFirst));
        }
        Ok(Self { id: customer.id, token: customer.caller.token })
    }
}
