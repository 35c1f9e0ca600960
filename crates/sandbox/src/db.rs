//! The database: one connection, used by one request at a time, off the async threads.
//!
//! Every use of SQLite by a handler goes through [`Db::read`] or [`Db::write`].

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::{
    error::ApiError,
    names,
    options::{Database, Options},
};

pub(crate) mod accounts;
pub(crate) mod contacts;
pub(crate) mod domains;
pub(crate) mod mails;
mod migrations;
pub(crate) mod orders;
pub(crate) mod promos;
pub(crate) mod quotes;
mod seed;
pub(crate) mod sign_on;
mod template;
pub(crate) mod tokens;

use seed::Bulk;

/// A handle to the open database.
#[derive(Clone, Debug)]
pub(crate) struct Db {
    connection: Arc<Mutex<Connection>>,
}

impl Db {
    /// Opens the database of the options: a file is migrated, and seeded when it is new;
    /// memory is a copy of a migrated and seeded template. Blocks.
    pub(crate) fn open(options: &Options) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let names = options.names_path();
        names::ensure(&names)?;
        let (mut connection, is_new) = match &options.database {
            Database::Memory => (template::copy()?, true),
            Database::File(path) => open_file(path)?,
        };
        let bulk = Bulk { domains: options.seed_domains, orders: options.seed_orders };
        if is_new && bulk != Bulk::default() {
            bulk.plant(&mut connection).map_err(|error| format!("seeding failed: {error:?}"))?;
        }
        attach(&connection, &names)?;
        Ok(Self { connection: Arc::new(Mutex::new(connection)) })
    }

    /// Reads.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        self.call(move |connection| work(connection)).await
    }

    /// Writes in a transaction that is undone when `work` fails.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        self.call(move |connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let answer = work(&transaction)?;
            transaction.commit()?;
            Ok(answer)
        })
        .await
    }

    async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let connection = Arc::clone(&self.connection);
        let work = move || {
            // A panic in a handler leaves no half-written data: its transaction was undone.
            let mut connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut connection)
        };
        tokio::task::spawn_blocking(work).await?
    }
}

/// Migrates, and seeds what is new; whether it was.
fn prepare(connection: &mut Connection) -> Result<bool, Box<dyn std::error::Error + Send + Sync>> {
    connection.pragma_update(None, "foreign_keys", true)?;
    migrations::run(connection)?;
    // Not by the migrations having run just now: a first start may have ended between the two.
    let is_empty = connection.query_row("SELECT NOT EXISTS (SELECT 1 FROM promos)", [], |row| row.get(0))?;
    if is_empty {
        seed::plant(connection)?;
    }
    Ok(is_empty)
}

fn open_file(path: &Path) -> Result<(Connection, bool), Box<dyn std::error::Error + Send + Sync>> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut connection = Connection::open_with_flags(path, flags())?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    let is_new = prepare(&mut connection)?;
    Ok((connection, is_new))
}

fn flags() -> OpenFlags {
    // The names are attached by a `file:` address.
    OpenFlags::default() | OpenFlags::SQLITE_OPEN_URI
}

/// Attaches the read-only table of names as the schema `names`.
fn attach(connection: &Connection, names: &Path) -> rusqlite::Result<()> {
    let path = names.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    connection.execute("ATTACH DATABASE ?1 AS names", [format!("file:{path}?mode=ro&immutable=1")])?;
    Ok(())
}

/// Reads a column that holds JSON.
fn json<T: serde::de::DeserializeOwned>(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|error| broken(column, error))
}

/// A column holds what was never written there.
fn broken(column: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}
