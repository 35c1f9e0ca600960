//! The mails the sandbox writes, in both languages.

use rusqlite::Transaction;

use crate::{db::mails, error::ApiError, language::Language};

/// The code that confirms an e-mail address.
pub(crate) fn code(transaction: &Transaction<'_>, to: &str, code: &str, language: Language) -> Result<(), ApiError> {
    let (subject, body) = language.pick(
        ("Your confirmation code", format!("Your code is {code}. It is valid for 30 minutes.")),
        ("Ваш код подтверждения", format!("Ваш код: {code}. Он действует 30 минут.")),
    );
    mails::send(transaction, to, subject, &body)
}

/// A one-time password for somebody who forgot theirs.
pub(crate) fn one_time_password(
    transaction: &Transaction<'_>,
    to: &str,
    password: &str,
    language: Language,
) -> Result<(), ApiError> {
    let (subject, body) = language.pick(
        (
            "Your one-time password",
            format!("Sign in once with {password} and choose a new password. It is valid for 30 minutes."),
        ),
        (
            "Ваш одноразовый пароль",
            format!("Войдите один раз с паролем {password} и выберите новый. Он действует 30 минут."),
        ),
    );
    mails::send(transaction, to, subject, &body)
}
