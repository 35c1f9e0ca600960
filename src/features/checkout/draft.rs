//! What the customer filled in during checkout, kept in this tab until the order is placed.

use contract::{AccountId, ContactDraft};
use serde::{Deserialize, Serialize};

use crate::browser::storage::{self, Area};

/// Version of the kept form; another one is read as nothing.
const VERSION: u32 = 1;

/// The draft of one account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Draft {
    version: u32,
    /// The contact chosen for all lines.
    pub(crate) contact: Option<ContactDraft>,
}

fn key(account: &AccountId) -> String {
    format!("{}checkout", storage::personal_prefix(account.as_str()))
}

/// The draft of an account; an empty one where there is none.
pub(crate) fn read_draft(account: &AccountId) -> Draft {
    storage::read(Area::Session, &key(account))
        .and_then(|text| serde_json::from_str::<Draft>(&text).ok())
        .filter(|draft| draft.version == VERSION)
        .unwrap_or_default()
}

/// Keeps the draft; without storage it holds until the page closes.
pub(crate) fn keep_draft(account: &AccountId, draft: &Draft) {
    let draft = Draft { version: VERSION, ..draft.clone() };
    if let Ok(text) = serde_json::to_string(&draft) {
        let _ = storage::write(Area::Session, &key(account), &text);
    }
}

/// Forgets the draft: the order is placed.
pub(crate) fn forget_draft(account: &AccountId) {
    storage::remove(Area::Session, &key(account));
}
