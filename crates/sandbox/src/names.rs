//! The table of taken, premium and reserved names: a generated file, read-only, shared by everybody.
//!
//! It is generated once from a fixed seed, so that every sandbox knows the same names.

use std::{fs, path::Path};

use rusqlite::{Connection, OpenFlags};

use crate::random;

mod generate;
mod lists;
mod words;

/// Bumped when the generator changes, so that an old file is not used.
const GENERATION: u32 = 1;

/// Usual name of the file.
pub(crate) const FILE_NAME: &str = "domain-store-names.sqlite";

/// The zone the sandbox sells names in.
pub(crate) const ZONE: &str = ".art";

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Makes the file if it is missing or of another generation.
///
/// Safe against other processes that do the same: the file is written under a name of its
/// own and then renamed, and whoever has the old one open keeps it.
pub(crate) fn ensure(path: &Path) -> Result<(), Failure> {
    if is_current(path) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let unfinished = path.with_extension(format!("{}.unfinished", random::id()?));
    let written = write(&unfinished);
    let renamed = written.and_then(|()| Ok(fs::rename(&unfinished, path)?));
    if renamed.is_err() {
        // Nothing is lost when the leftover cannot be removed.
        let _ = fs::remove_file(&unfinished);
    }
    renamed
}

fn is_current(path: &Path) -> bool {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .and_then(|connection| connection.pragma_query_value(None, "user_version", |row| row.get::<_, u32>(0)))
        .is_ok_and(|generation| generation == GENERATION)
}

fn write(path: &Path) -> Result<(), Failure> {
    let mut connection = Connection::open(path)?;
    // A crash leaves an unfinished file that nobody uses, so nothing has to be journalled.
    connection.execute_batch(
        "PRAGMA journal_mode = OFF;
         PRAGMA synchronous = OFF;
         CREATE TABLE taken (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
         CREATE TABLE premium (name TEXT PRIMARY KEY, price INTEGER NOT NULL) STRICT, WITHOUT ROWID;
         CREATE TABLE reserved (name TEXT PRIMARY KEY, price INTEGER NOT NULL) STRICT, WITHOUT ROWID;",
    )?;
    let transaction = connection.transaction()?;
    {
        let mut insert = transaction.prepare("INSERT OR IGNORE INTO taken (name) VALUES (?1)")?;
        // In order, because that fills the index without splitting its pages.
        for label in generate::taken() {
            insert.execute([format!("{label}{ZONE}")])?;
        }
        for (table, list) in [("premium", lists::PREMIUM), ("reserved", lists::RESERVED)] {
            let mut insert = transaction.prepare(&format!("INSERT INTO {table} (name, price) VALUES (?1, ?2)"))?;
            for (label, price) in list {
                let name = idn::normalise(label).map_err(|refusal| format!("{label}: {refusal:?}"))?;
                insert.execute((format!("{}{ZONE}", name.a_label()), price))?;
            }
        }
    }
    transaction.commit()?;
    connection.pragma_update(None, "user_version", GENERATION)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn the_file_has_enough_names_and_is_made_once() {
        let folder = std::env::temp_dir().join(format!("names-{}", random::id().unwrap()));
        let path = folder.join(FILE_NAME);
        let started = Instant::now();
        ensure(&path).unwrap();
        println!("generated the names in {:?}", started.elapsed());
        let made = fs::metadata(&path).unwrap().modified().unwrap();
        ensure(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), made);
        let connection = Connection::open(&path).unwrap();
        let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
        assert!(count("SELECT count(*) FROM taken") >= 100_000);
        assert!(count("SELECT count(*) FROM taken WHERE name LIKE 'xn--%'") >= 1000);
        assert_eq!(count("SELECT count(*) FROM taken JOIN premium USING (name)"), 0);
        assert_eq!(count("SELECT count(*) FROM taken JOIN reserved USING (name)"), 0);
        for free in ["xn--e1afmkfd.art", "mygallery.art", "my-gallery.art"] {
            let found = connection.query_row("SELECT count(*) FROM taken WHERE name = ?1", [free], |row| row.get(0));
            assert_eq!(found, Ok(0), "{free}");
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no unfinished file is left");
        fs::remove_dir_all(folder).unwrap();
    }
}
