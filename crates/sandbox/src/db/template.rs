//! A migrated and seeded database in memory, made once per process and copied for each use.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, backup::Backup};

static TEMPLATE: Mutex<Option<Connection>> = Mutex::new(None);

/// A fresh copy of the template.
pub(super) fn copy() -> Result<Connection, Box<dyn std::error::Error + Send + Sync>> {
    let mut template = TEMPLATE.lock().unwrap_or_else(PoisonError::into_inner);
    let source = match &mut *template {
        Some(source) => source,
        empty => {
            let mut connection = Connection::open_in_memory()?;
            super::prepare(&mut connection)?;
            empty.insert(connection)
        }
    };
    let mut copy = Connection::open_in_memory_with_flags(super::flags())?;
    Backup::new(source, &mut copy)?.run_to_completion(1000, Duration::ZERO, None)?;
    copy.pragma_update(None, "foreign_keys", true)?;
    Ok(copy)
}
