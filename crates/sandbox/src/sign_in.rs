//! A sign-in with e-mail and password, for tokens and for the single sign-on page.

use contract::AccountId;

use crate::{
    db::accounts::{self, Credentials},
    error::ApiError,
    limits::Guess,
    message::Message,
    passwords::{self, Passwords},
    state::App,
};

/// The account of right credentials; a one-time password works as well, once.
pub(crate) async fn sign_in(app: &App, username: String, password: String) -> Result<AccountId, ApiError> {
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
