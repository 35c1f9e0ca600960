//! What a session leaves in this browser, and how it is forgotten.

use contract::AccountId;
use serde::{Deserialize, Serialize};

use super::state::Identity;
use crate::browser::storage::{self, Area, PERSONAL};

/// This tab's refresh token. The boot module looks whether the key is there.
const KEY: &str = "ds.refresh";

/// The newest rotation of any tab: a count, no token.
const GENERATION_KEY: &str = "ds.generation";

/// The generation that a sign-out ended, with all before it: a count, no token.
const ENDED_KEY: &str = "ds.ended";

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
    count(GENERATION_KEY).max(ended_generation())
}

pub(super) fn set_newest_generation(generation: u64) {
    let _ = storage::write(Area::Local, GENERATION_KEY, &generation.to_string());
}

/// Sessions up to this generation were ended by a sign-out.
pub(super) fn ended_generation() -> u64 {
    count(ENDED_KEY)
}

/// Ends all sessions there are, also the rotation that may be on its way.
pub(super) fn end_generation() {
    let _ = storage::write(Area::Local, ENDED_KEY, &(newest_generation() + 1).to_string());
}

fn count(key: &str) -> u64 {
    storage::read(Area::Local, key).and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// A browser that opens a closed tab again brings back what that tab kept, even from before a sign-out.
pub(super) fn forget_if_ended() {
    if Kept::read().is_some_and(|kept| kept.generation <= ended_generation()) {
        forget_this_tab();
    }
}

/// Forgets what this tab alone keeps of a session.
pub(super) fn forget_this_tab() {
    storage::remove(Area::Session, KEY);
    forget_personal(&[Area::Session], |_| true);
}

/// Forgets what belongs to other accounts than this one.
pub(super) fn forget_others(account: &AccountId) {
    let own = storage::personal_prefix(account.as_str());
    forget_personal(&[Area::Local, Area::Session], |key| !key.starts_with(&own));
}

/// After sign-out nothing personal is left; the cart, which names nobody, stays. For the tab in which
/// the customer signs out: another one may hear of it when somebody else is signed in.
pub(super) fn forget_everything_personal() {
    forget_this_tab();
    forget_personal(&[Area::Local], |_| true);
}

fn forget_personal(areas: &[Area], which: impl Fn(&str) -> bool) {
    for &area in areas {
        for key in storage::keys(area, PERSONAL).iter().filter(|key| which(key)) {
            storage::remove(area, key);
        }
    }
}
