//! Changes of the profile that are typed and not saved yet, kept in this tab.

use contract::{AccountChanges, AccountId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::FIELDS;
use crate::browser::{
    listen::Listener,
    storage::{self, Area},
};

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

/// The browser asks before the tab closes, which would lose the changes.
pub(super) fn guard(known: RwSignal<AccountChanges>, typed: RwSignal<AccountChanges>) {
    let Some(window) = web_sys::window() else { return };
    let listener = Listener::start(&window, "beforeunload", move |event| {
        let is_changed = known.try_with_untracked(|known| typed.try_with_untracked(|typed| typed != known));
        if is_changed.flatten() == Some(true) {
            event.prevent_default();
        }
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
}
