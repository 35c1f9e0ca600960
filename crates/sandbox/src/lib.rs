//! A local store API, faithful enough that the shop cannot tell it from the real one.
//!
//! `docs/SANDBOX.md` says what it offers and where it guesses. [`Sandbox::open`] gets
//! everything ready, [`Sandbox::router`] is what tests drive in process, and
//! [`Sandbox::serve`] is what the binary does.

mod address;
mod app;
mod auth;
mod checkout;
mod clock;
mod contract_guard;
mod controllers;
mod cors;
mod db;
mod error;
mod fields;
mod fulfilment;
mod html;
mod invoice;
mod journal;
mod language;
mod letters;
mod limits;
mod message;
mod names;
pub mod openapi;
pub mod options;
mod paging;
mod passwords;
mod prices;
mod prng;
mod random;
mod scenarios;
pub mod schema;
mod search;
mod shops;
mod sign_in;
mod state;

use std::future::Future;

use axum::Router;
use tokio::net::TcpListener;

use crate::{db::Db, options::Options, state::App};

/// Why a sandbox cannot start or go on.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// A sandbox with its data.
#[derive(Clone, Debug)]
pub struct Sandbox {
    app: App,
}

impl Sandbox {
    /// Opens the database, making and seeding what is missing. Blocks for the first few seconds of a first start.
    ///
    /// # Errors
    /// The database or the table of names cannot be opened or written.
    pub fn open(options: Options) -> Result<Self, Failure> {
        let db = Db::open(&options)?;
        Ok(Self { app: App::new(options, db)? })
    }

    /// Everything it answers.
    pub fn router(&self) -> Router {
        app::router(&self.app)
    }

    /// Takes one step of every paid order that is due; [`Sandbox::serve`] does this by itself.
    ///
    /// # Errors
    /// The database cannot be written.
    pub async fn fulfil_once(&self) -> Result<(), Failure> {
        fulfilment::step(&self.app).await.map(|_| ()).map_err(|error| format!("{error:?}").into())
    }

    /// Answers on a listener, and carries out paid orders, until `stop` is over.
    ///
    /// # Errors
    /// The listener fails.
    pub async fn serve(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> std::io::Result<()> {
        let worker = tokio::spawn(fulfilment::run(self.app.clone()));
        let served = axum::serve(listener, self.router()).with_graceful_shutdown(stop).await;
        worker.abort();
        served
    }
}
