//! The watch list of this browser: in localStorage, followed by every tab.

use contract::{
    DomainName,
    rules::watch::{WatchList, Watched},
};
use leptos::prelude::*;

use crate::browser::storage::{self, Area};

/// Where the list is kept. It names nobody: like the cart it stays at sign-out.
const KEY: &str = "ds.watched";

/// The watch list, one for the whole shop.
#[derive(Clone, Copy)]
pub(crate) struct WatchState {
    list: RwSignal<WatchList>,
    /// Storage is full or switched off, or holds a list that this version cannot read and is not to
    /// destroy: the list lasts as long as the page.
    not_kept: RwSignal<bool>,
}

/// Reads the kept list, follows the other tabs, and makes the list known to the whole application.
pub(crate) fn provide_watch() -> WatchState {
    let state =
        WatchState { list: RwSignal::new(kept().unwrap_or_default()), not_kept: RwSignal::new(is_of_later_version()) };
    let follow = storage::follow(move |key| {
        // Without room this tab goes on with its own.
        if key.is_some_and(|key| key != KEY) || state.not_kept.get_untracked() {
            return;
        }
        if is_of_later_version() {
            state.not_kept.set(true);
        } else {
            state.show(kept().unwrap_or_default());
        }
    });
    StoredValue::new_local(follow);
    provide_context(state);
    state
}

/// The watch list.
pub(crate) fn use_watch() -> WatchState {
    expect_context()
}

fn kept() -> Option<WatchList> {
    WatchList::from_json(&storage::read(Area::Local, KEY)?)
}

fn is_of_later_version() -> bool {
    storage::read(Area::Local, KEY).is_some_and(|text| WatchList::is_of_later_version(&text))
}

impl WatchState {
    /// How many names are on it; reactive.
    pub(crate) fn count(self) -> usize {
        self.list.with(|list| list.names().len())
    }

    /// Whether a name is on it; reactive.
    pub(super) fn has(self, name: &DomainName) -> bool {
        self.list.with(|list| list.get(name).is_some())
    }

    /// What is known of a name on it; reactive.
    pub(super) fn get(self, name: &DomainName) -> Option<Watched> {
        self.list.with(|list| list.get(name).cloned())
    }

    /// The names, the newest first; reactive.
    pub(super) fn names(self) -> Vec<DomainName> {
        self.list.with(|list| list.names().iter().map(|watched| watched.name.clone()).collect())
    }

    /// Whether the browser keeps nothing; reactive.
    pub(super) fn is_not_kept(self) -> bool {
        self.not_kept.get()
    }

    /// Changes the list as it is kept now, another tab's newest change included, and keeps it.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut WatchList) -> T) -> T {
        let shown = || self.list.get_untracked();
        let mut list = if self.not_kept.get_untracked() { shown() } else { kept().unwrap_or_else(shown) };
        let before = list.clone();
        let result = change(&mut list);
        if list != before {
            let is_kept = !is_of_later_version() && storage::write(Area::Local, KEY, &list.to_json()).is_ok();
            self.not_kept.set(!is_kept);
        }
        self.show(list);
        result
    }

    fn show(self, list: WatchList) {
        if self.list.with_untracked(|shown| *shown != list) {
            self.list.set(list);
        }
    }
}
