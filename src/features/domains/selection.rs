//! Domains chosen for renewal, kept in this tab so that reload and back find them.

use std::collections::BTreeSet;

use contract::{AccountId, DomainId};
use leptos::prelude::*;

use crate::browser::storage::{self, Area};

/// The chosen domains of one account.
#[derive(Clone, Copy)]
pub(crate) struct Selection {
    ids: RwSignal<BTreeSet<DomainId>>,
    key: StoredValue<String>,
}

impl Selection {
    /// What this tab has kept for the account.
    pub(crate) fn of(account: &AccountId) -> Self {
        let key = format!("{}selection", storage::personal_prefix(account.as_str()));
        // What cannot be read is no selection.
        let kept = storage::read(Area::Session, &key).and_then(|text| serde_json::from_str(&text).ok());
        Self { ids: RwSignal::new(kept.unwrap_or_default()), key: StoredValue::new(key) }
    }

    /// How many are chosen; reactive.
    pub(super) fn count(self) -> usize {
        self.ids.with(BTreeSet::len)
    }

    /// Whether a domain is chosen; reactive.
    pub(super) fn has(self, id: &DomainId) -> bool {
        self.ids.with(|ids| ids.contains(id))
    }

    /// Whether all of some domains are chosen; reactive, no for none.
    pub(super) fn has_all(self, mut ids: impl ExactSizeIterator<Item = DomainId>) -> bool {
        ids.len() > 0 && self.ids.with(|chosen| ids.all(|id| chosen.contains(&id)))
    }

    /// Chooses domains, or takes them out.
    pub(super) fn set(self, changed: impl IntoIterator<Item = DomainId>, chosen: bool) {
        self.ids.update(|ids| {
            for id in changed {
                if chosen {
                    ids.insert(id);
                } else {
                    ids.remove(&id);
                }
            }
        });
        self.keep();
    }

    /// Takes all out.
    pub(super) fn clear(self) {
        self.ids.update(BTreeSet::clear);
        self.keep();
    }

    fn keep(self) {
        let key = self.key.get_value();
        let text = self.ids.with_untracked(|ids| serde_json::to_string(ids).unwrap_or_default());
        // Without storage the selection lasts as long as the page.
        let _ = storage::write(Area::Session, &key, &text);
    }
}
