//! What was sent about auto-renewal; it outlives the page, which may be left before the answer comes.

use std::collections::HashMap;

use contract::{AccountId, DomainId};
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

use crate::{
    api::{Api, ApiError},
    browser::{
        clock::now_ms,
        storage::{self, Area},
    },
};

/// What was done last in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Done {
    pub(super) on: bool,
    /// By this device's clock, in seconds since 1970.
    pub(super) at: i64,
}

/// Whose and which domain.
pub(super) type Key = (AccountId, DomainId);

/// The last change of one domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// What is being sent.
    pub(super) under_way: Option<bool>,
    /// Why it failed.
    pub(super) problem: Option<ApiError>,
    pub(super) done: Option<Done>,
}

/// The changes of this tab, by domain.
#[derive(Clone, Copy)]
pub(crate) struct AutoRenewals {
    api: Api,
    changes: RwSignal<HashMap<Key, Change>>,
}

/// Makes the changes known to the whole application; those of an account go when it does.
pub(crate) fn provide_auto_renewals(api: Api) {
    let changes = RwSignal::new(HashMap::new());
    Effect::new(move || {
        let account = api.session().customer().map(|customer| customer.account);
        changes.update(|changes: &mut HashMap<Key, Change>| {
            changes.retain(|(owner, _), _| Some(owner) == account.as_ref())
        });
    });
    provide_context(AutoRenewals { api, changes });
}

impl AutoRenewals {
    /// The last change of a domain; reactive. What an earlier visit kept counts until there is a newer one.
    pub(super) fn change(self, key: &Key) -> Change {
        let change = self.changes.with(|changes| changes.get(key).cloned()).unwrap_or_default();
        Change { done: change.done.or_else(|| kept(key)), ..change }
    }

    /// Turns it on or off, one change of a domain at a time; `failed` hears what went wrong.
    pub(super) fn send(self, key: Key, on: bool, failed: impl FnOnce(&ApiError) + 'static) {
        if self.changes.with_untracked(|changes| changes.get(&key).is_some_and(|change| change.under_way.is_some())) {
            return;
        }
        self.set(&key, |change| (change.under_way, change.problem) = (Some(on), None));
        spawn_local(async move {
            let answer = self.api.set_auto_renewal(key.0.clone(), key.1.clone(), on).await;
            // Nothing personal is kept after a sign-out.
            if self.api.session().customer_now().is_none_or(|customer| customer.account != key.0) {
                return;
            }
            match answer {
                Ok(()) => {
                    let done = Done { on, at: i64::try_from(now_ms() / 1000).unwrap_or_default() };
                    keep(&key, done);
                    self.set(&key, |change| *change = Change { done: Some(done), ..Change::default() });
                }
                Err(error) => {
                    failed(&error);
                    self.set(&key, |change| (change.under_way, change.problem) = (None, Some(error)));
                }
            }
        });
    }

    fn set(self, key: &Key, change: impl FnOnce(&mut Change)) {
        self.changes.update(|changes| change(changes.entry(key.clone()).or_default()));
    }
}

/// Where this browser keeps it.
fn storage_key((account, id): &Key) -> String {
    format!("{}autorenew.{id}", storage::personal_prefix(account.as_str()))
}

fn kept(key: &Key) -> Option<Done> {
    serde_json::from_str(&storage::read(Area::Local, &storage_key(key))?).ok()
}

fn keep(key: &Key, done: Done) {
    // Without storage it is known until the tab closes.
    if let Ok(text) = serde_json::to_string(&done) {
        let _ = storage::write(Area::Local, &storage_key(key), &text);
    }
}
