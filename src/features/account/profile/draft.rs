//! Changes of the profile that are typed and not saved yet, kept in this tab.

use contract::{AccountChanges, AccountId};
use serde::{Deserialize, Serialize};

use super::FIELDS;
use crate::browser::storage::{self, Area};

/// What was typed, in the order of [`FIELDS`]; `None` where it is what the API has.
#[derive(Default, PartialEq, Eq, Serialize, Deserialize)]
struct Draft([Option<String>; 3]);

fn key(account: &AccountId) -> String {
    format!("{}profile", storage::personal_prefix(account.as_str()))
}

/// The profile with what was typed before.
pub(super) fn restore(account: &AccountId, known: &AccountChanges) -> AccountChanges {
    let mut typed = known.clone();
    let kept = storage::read(Area::Session, &key(account)).and_then(|text| serde_json::from_str::<Draft>(&text).ok());
    for ((_, write), text) in FIELDS.into_iter().zip(kept.unwrap_or_default().0) {
        if let Some(text) = text {
            *write(&mut typed) = text;
        }
    }
    typed
}

/// Keeps what differs from what the API has; nothing where nothing does.
pub(super) fn keep(account: &AccountId, known: &AccountChanges, typed: &AccountChanges) {
    let draft = Draft(FIELDS.map(|(read, _)| (read(typed) != read(known)).then(|| read(typed).clone())));
    if draft == Draft::default() {
        storage::remove(Area::Session, &key(account));
    } else if let Ok(text) = serde_json::to_string(&draft) {
        // Without storage it is kept as long as the page.
        let _ = storage::write(Area::Session, &key(account), &text);
    }
}

/// Whether something is kept.
pub(super) fn is_kept(account: &AccountId) -> bool {
    storage::read(Area::Session, &key(account)).is_some()
}
