//! The list as it is kept between visits: JSON with a schema version.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{MOST_WATCHED, WatchList, Watched};

/// Version of the stored form. A new form gets a new number and a way up from the older ones.
const SCHEMA: u32 = 1;

#[derive(Deserialize)]
struct Versioned {
    schema: u32,
}

/// Each name by itself: one that cannot be read is no reason to lose the others.
#[derive(Deserialize)]
struct Stored {
    names: Vec<Box<RawValue>>,
}

#[derive(Serialize)]
struct Storing<'a> {
    schema: u32,
    names: &'a [Watched],
}

impl WatchList {
    /// Whether a kept text is a list in the form of a later version, which is not to be written over:
    /// a tab that was opened before the shop changed would destroy it.
    #[must_use]
    pub fn is_of_later_version(text: &str) -> bool {
        serde_json::from_str::<Versioned>(text).is_ok_and(|Versioned { schema }| schema > SCHEMA)
    }

    /// The text to keep.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Every part of a list has a form in JSON.
        serde_json::to_string(&Storing { schema: SCHEMA, names: &self.names }).unwrap_or_default()
    }

    /// Takes over what was kept, the names that can be read. `None` for a text that is no list, or
    /// one of a form that this version does not know.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        let Versioned { schema } = serde_json::from_str(text).ok()?;
        let stored: Stored = serde_json::from_str(text).ok().filter(|_| schema == SCHEMA)?;
        let mut list = Self::default();
        for watched in stored.names.iter().filter_map(|raw| serde_json::from_str::<Watched>(raw.get()).ok()) {
            if list.names.len() < MOST_WATCHED && list.get(&watched.name).is_none() {
                list.names.push(watched);
            }
        }
        Some(list)
    }
}
