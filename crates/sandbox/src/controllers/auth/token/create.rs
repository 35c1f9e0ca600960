//! `POST /auth/token`: a guest's token, a sign-in, a refresh.

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
        accounts::{self, Credentials},
        tokens::{self, Spent},
    },
    error::ApiError,
    journal::Notes,
    limits::Guess,
    message::Message,
    passwords::{self, Passwords},
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
        TokenRequest::AuthorizationCode { .. } => Err(ApiError::not_offered()),
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

/// Checks the password; a one-time password works as well, once.
async fn sign_in(app: &App, username: String, password: String) -> Result<AccountId, ApiError> {
    let guess = Guess::SignIn(username.trim().to_lowercase());
    app.limiter.check(&guess)?;
    let credentials = app.db.read(move |connection| accounts::credentials(connection, &username)).await?;
    // Hashing takes a while: off the async threads, and not while the database waits.
    let hashes = app.passwords.clone();
    let checked = tokio::task::spawn_blocking(move || check_password(&hashes, credentials, &password)).await?;
    let Some((account, was_one_time)) = checked else {
        app.limiter.failed(guess, "");
        return Err(ApiError::InvalidCredentials(Message::WrongCredentials));
    };
    if was_one_time {
        let account = account.clone();
        app.db.write(move |transaction| accounts::forget_one_time_password(transaction, &account)).await?;
    }
    app.limiter.succeeded(&guess);
    Ok(account)
}

/// The account of right credentials, and whether the password was a one-time one.
fn check_password(hashes: &Passwords, credentials: Option<Credentials>, password: &str) -> Option<(AccountId, bool)> {
    let Some(Credentials { id, password_hash, one_time_hash }) = credentials else {
        hashes.matches_nobody(password);
        return None;
    };
    if passwords::matches(password, &password_hash) {
        return Some((id, false));
    }
    one_time_hash.is_some_and(|hash| passwords::matches(password, &hash)).then_some((id, true))
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
