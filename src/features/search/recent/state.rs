//! Whose searches are shown, and where they are kept.

use leptos::prelude::*;

use super::list::{Search, from_json, join, put, to_json};
use crate::{
    api::Api,
    browser::storage::{self, Area, PERSONAL},
    features::search::{owner::follow_owner, state::use_search},
};

/// Whether searches are kept at all in this browser: the customer's choice for everybody who uses it.
const SWITCH: &str = "ds.searches";
const OFF: &str = "off";

/// Where the searches of each are kept, after their prefix.
const SEARCHES: &str = "searches";

/// The recent searches of whoever uses the shop.
#[derive(Clone, Copy)]
pub(super) struct RecentState {
    /// Where they are kept; none as long as it is not known whose they are.
    key: RwSignal<Option<String>>,
    searches: RwSignal<Vec<Search>>,
    on: RwSignal<bool>,
    /// Storage is full or switched off: the searches last as long as the page.
    not_kept: StoredValue<bool>,
}

/// Follows who uses the shop and the other tabs, and makes the searches known to the whole application.
pub(crate) fn provide_recent(api: Api) {
    let search = use_search();
    let state = RecentState {
        key: RwSignal::new(None),
        searches: RwSignal::default(),
        on: RwSignal::new(is_on()),
        not_kept: StoredValue::new(false),
    };
    follow_owner(api, move |owner| {
        let is_another = owner.as_ref().is_some_and(|owner| owner.is_another);
        if is_another {
            search.forget();
        }
        let before = state.key.get_untracked();
        let key = owner.map(|owner| format!("{}{SEARCHES}", owner.prefix));
        // At sign-in the session has forgotten what a guest kept: it goes on from here.
        let goes_on = !is_another && before.is_some() && key.is_some() && key != before;
        let guests = if goes_on { state.searches.get_untracked() } else { Vec::new() };
        state.not_kept.set_value(false);
        state.key.set(key);
        state.searches.set(state.kept());
        if !guests.is_empty() {
            state.change(|searches| join(&guests, searches));
        }
    });
    let follow = storage::follow(move |key| {
        let own = state.key.get_untracked();
        let concerns_all = key.is_none_or(|key| key == SWITCH);
        if concerns_all {
            state.on.set(is_on());
        }
        // Without room this tab goes on with its own.
        if concerns_all || (key == own.as_deref() && !state.not_kept.get_value()) {
            state.searches.set(state.kept());
        }
    });
    StoredValue::new_local(follow);
    provide_context(state);
}

/// The recent searches.
pub(super) fn use_recent() -> RecentState {
    expect_context()
}

fn is_on() -> bool {
    storage::read(Area::Local, SWITCH).as_deref() != Some(OFF)
}

impl RecentState {
    /// The newest first; reactive.
    pub(super) fn searches(self) -> Vec<Search> {
        self.searches.get()
    }

    /// How many there are now, for event handlers.
    pub(super) fn count_now(self) -> usize {
        self.searches.with_untracked(Vec::len)
    }

    /// Whether it is known whose searches they are; reactive.
    pub(super) fn is_known(self) -> bool {
        self.key.with(Option::is_some)
    }

    /// Whether searches are kept; reactive.
    pub(super) fn is_on(self) -> bool {
        self.on.get()
    }

    /// Keeps a search.
    pub(super) fn note(self, search: Search) {
        if self.on.get_untracked() {
            self.change(|searches| put(searches, search));
        }
    }

    pub(super) fn forget(self, search: &Search) {
        self.change(|searches| searches.retain(|other| !other.is_like(search)));
    }

    pub(super) fn forget_all(self) {
        self.change(Vec::clear);
    }

    /// Turns the keeping on or off; what was kept goes with it, whoever looked for it: the choice is for
    /// everybody who uses this browser, and may be made when it is not known who sits there.
    pub(super) fn turn(self, on: bool) {
        if on {
            storage::remove(Area::Local, SWITCH);
        } else {
            self.forget_all();
            let end = format!(".{SEARCHES}");
            for key in storage::keys(Area::Local, PERSONAL).iter().filter(|key| key.ends_with(&end)) {
                storage::remove(Area::Local, key);
            }
            // Without storage nothing is kept anyway.
            let _ = storage::write(Area::Local, SWITCH, OFF);
        }
        self.on.set(on);
    }

    fn kept(self) -> Vec<Search> {
        if !self.on.get_untracked() {
            return Vec::new();
        }
        let key = self.key.get_untracked();
        let text = key.and_then(|key| storage::read(Area::Local, &key));
        text.map(|text| from_json(&text)).unwrap_or_default()
    }

    /// Changes what is kept now, another tab's newest change included.
    fn change(self, change: impl FnOnce(&mut Vec<Search>)) {
        let Some(key) = self.key.get_untracked() else { return };
        let shown = || self.searches.get_untracked();
        let mut searches = if self.not_kept.get_value() { shown() } else { self.kept() };
        change(&mut searches);
        if searches.is_empty() {
            storage::remove(Area::Local, &key);
        } else {
            self.not_kept.set_value(storage::write(Area::Local, &key, &to_json(&searches)).is_err());
        }
        if self.searches.with_untracked(|shown| *shown != searches) {
            self.searches.set(searches);
        }
    }
}
