//! `POST /auth/token`: a guest's token, a sign-in, a code of the single sign-on page, a refresh.

use axum::{
    Extension, Json,
    extract::State,
    response::{IntoResponse, Response},
};
use contract::{AccountId, Token, TokenRequest};

use crate::{
    contract_guard::Described,
    cors::AnyOrigin,
    db::{
        sign_on,
        tokens::{self, Spent},
    },
    error::ApiError,
    journal::Notes,
    message::Message,
    sign_in::sign_in,
    state::App,
};

pub(crate) async fn create(
    State(app): State<App>,
    Extension(notes): Extension<Notes>,
    Described(request): Described<TokenRequest>,
) -> Result<Response, ApiError> {
    match request {
        TokenRequest::ClientCredentials { .. } => {
            let token = guest(&app).await?;
            notes.client("guest".to_owned());
            let mut response = Json(token).into_response();
            response.extensions_mut().insert(AnyOrigin);
            Ok(response)
        }
        TokenRequest::Password { username, password, .. } => {
            let account = sign_in(&app, username, password).await?;
            notes.client(account.to_string());
            Ok(Json(open(&app, account).await?).into_response())
        }
        TokenRequest::RefreshToken { refresh_token, .. } => {
            Ok(Json(refresh(&app, refresh_token).await?).into_response())
        }
        TokenRequest::AuthorizationCode { client_id, code, code_verifier, .. } => {
            let (account, token) = exchange(&app, client_id, code, code_verifier).await?;
            notes.client(account.to_string());
            Ok(Json(token).into_response())
        }
    }
}

fn token(app: &App, access_token: String, refresh_token: Option<String>) -> Token {
    let expires_in = Some(app.options.token_lifetime.as_secs());
    Token { token_type: "Bearer".to_owned(), access_token, refresh_token, expires_in }
}

fn lifetime_ms(app: &App) -> i64 {
    i64::try_from(app.options.token_lifetime.as_millis()).unwrap_or(i64::MAX)
}

async fn guest(app: &App) -> Result<Token, ApiError> {
    let lifetime = lifetime_ms(app);
    let access = app.db.write(move |transaction| {
        let family = tokens::open_family(transaction, None)?;
        tokens::add_access(transaction, &family, lifetime)
    });
    Ok(token(app, access.await?, None))
}

async fn open(app: &App, account: AccountId) -> Result<Token, ApiError> {
    let lifetime = lifetime_ms(app);
    let issued = app.db.write(move |transaction| {
        let family = tokens::open_family(transaction, Some(&account))?;
        Ok((tokens::add_access(transaction, &family, lifetime)?, tokens::add_refresh(transaction, &family)?))
    });
    let (access, refresh) = issued.await?;
    Ok(token(app, access, Some(refresh)))
}

async fn refresh(app: &App, refresh_token: String) -> Result<Token, ApiError> {
    let lifetime = lifetime_ms(app);
    let spent = app.db.write(move |transaction| {
        // A reuse is no error in here, because its revocation has to be kept.
        let Spent::Newest(family) = tokens::spend_refresh(transaction, &refresh_token)? else { return Ok(None) };
        Ok(Some((tokens::add_access(transaction, &family, lifetime)?, tokens::add_refresh(transaction, &family)?)))
    });
    let (access, refresh) = spent.await?.ok_or(ApiError::InvalidCredentials(Message::RefreshTokenRefused))?;
    Ok(token(app, access, Some(refresh)))
}

async fn exchange(
    app: &App,
    client_id: String,
    code: String,
    verifier: Option<String>,
) -> Result<(AccountId, Token), ApiError> {
    let lifetime = lifetime_ms(app);
    let exchanged = app.db.write(move |transaction| {
        // A refused code is no error in here, because it has to stay used up.
        let Some(account) = sign_on::spend(transaction, &code, &client_id, verifier.as_deref())? else {
            return Ok(None);
        };
        let family = tokens::open_family(transaction, Some(&account))?;
        sign_on::exchanged(transaction, &code, &family)?;
        let access = tokens::add_access(transaction, &family, lifetime)?;
        Ok(Some((account, access, tokens::add_refresh(transaction, &family)?)))
    });
    let (account, access, refresh) = exchanged.await?.ok_or(ApiError::InvalidCredentials(Message::CodeRefused))?;
    Ok((account, token(app, access, Some(refresh))))
}
