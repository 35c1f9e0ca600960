//! What a session leaves in this browser, and how it is forgotten.

use contract::AccountId;
use serde::{Deserialize, Serialize};

use super::state::Identity;
use crate::browser::storage::{self, Area, PERSONAL};

/// This tab's refresh token. The boot module looks whether the key is there.
const KEY: &str = "ds.refresh";

/// The newest rotation of any tab: a count, no token.
const GENERATION_KEY: &str = "ds.generation";

/// What a reload needs to go on.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) identity: Identity,
    /// `None` when the session has run out.
    pub(super) refresh: Option<String>,
    pub(super) generation: u64,
}

impl Kept {
    pub(super) fn read() -> Option<Self> {
        serde_json::from_str(&storage::read(Area::Session, KEY)?).ok()
    }

    pub(super) fn write(&self) {
        if let Ok(text) = serde_json::to_string(self) {
            // Without storage a reload asks to sign in again; nothing else changes.
            let _ = storage::write(Area::Session, KEY, &text);
        }
    }
}

pub(super) fn newest_generation() -> u64 {
    storage::read(Area::Local, GENERATION_KEY).and_then(|text| text.parse().ok()).unwrap_or(0)
}

pub(super) fn set_newest_generation(generation: u64) {
    let _ = storage::write(Area::Local, GENERATION_KEY, &generation.to_string());
}

/// Forgets what belongs to other accounts than this one.
pub(super) fn forget_others(account: &AccountId) {
    let own = storage::personal_prefix(account.as_str());
    forget_personal(|key| !key.starts_with(&own));
}

/// After sign-out nothing personal is left; the cart, which names nobody, stays.
pub(super) fn forget_everything_personal() {
    storage::remove(Area::Session, KEY);
    forget_personal(|_| true);
}

fn forget_personal(which: impl Fn(&str) -> bool) {
    for area in [Area::Local, Area::Session] {
        for key in storage::keys(area, PERSONAL).iter().filter(|key| which(key)) {
            storage::remove(area, key);
        }
    }
}
