//! What every handler shares.

use std::sync::Arc;

use tokio::sync::Notify;

use crate::{
    db::Db,
    error::ApiError,
    journal::Journal,
    limits::{Limiter, Pace},
    options::Options,
    passwords::{HashFailed, Passwords},
    scenarios::FailedOnce,
};

/// The shared state of one running sandbox.
#[derive(Clone, Debug)]
pub(crate) struct App(Arc<Shared>);

/// See [`App`].
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) options: Options,
    pub(crate) db: Db,
    pub(crate) passwords: Passwords,
    pub(crate) limiter: Limiter,
    /// Of suggestions.
    pub(crate) pace: Pace,
    pub(crate) journal: Journal,
    pub(crate) failed_once: FailedOnce,
    /// Wakes the fulfilment worker after a payment.
    pub(crate) paid: Notify,
}

impl App {
    pub(crate) fn new(options: Options, db: Db) -> Result<Self, HashFailed> {
        let passwords = Passwords::new(options.password_cost)?;
        let limiter = Limiter::new(options.limits);
        let pace = Pace::new(options.suggestions_per_second);
        Ok(Self(Arc::new(Shared {
            options,
            db,
            passwords,
            limiter,
            pace,
            journal: Journal::default(),
            failed_once: FailedOnce::default(),
            paid: Notify::new(),
        })))
    }
}

impl App {
    /// Hashes a password off the async threads.
    pub(crate) async fn hash(&self, password: String) -> Result<String, ApiError> {
        let passwords = self.passwords.clone();
        Ok(tokio::task::spawn_blocking(move || passwords.hash(&password)).await??)
    }
}

impl std::ops::Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}
