//! Whose searches are shown, and where they are kept.

use leptos::prelude::*;

use super::list::{Search, from_json, join, put, to_json};
use crate::{
    api::{Api, Who},
    browser::storage::{self, Area},
    features::search::state::use_search,
};

/// Whether searches are kept at all in this browser: the customer's choice for everybody who uses it.
const SWITCH: &str = "ds.searches";
const OFF: &str = "off";

/// Under what name a guest keeps personal things.
const GUEST: &str = "guest";

/// The recent searches of whoever uses the shop.
#[derive(Clone, Copy)]
pub(super) struct RecentState {
    /// Where they are kept; none as long as it is not known whose they are.
    key: RwSignal<Option<String>>,
    searches: RwSignal<Vec<Search>>,
    on: RwSignal<bool>,
}

/// Follows who uses the shop and the other tabs, and makes the searches known to the whole application.
pub(crate) fn provide_recent(api: Api) {
    let search = use_search();
    let state = RecentState { key: RwSignal::new(None), searches: RwSignal::default(), on: RwSignal::new(is_on()) };
    let who = Memo::new(move |_| match api.session().who() {
        Who::Guest => Some(GUEST.to_owned()),
        Who::Customer(identity) => Some(identity.account.as_str().to_owned()),
        // Who it will be is not known, or whether the one at the keyboard is still the same.
        Who::Restoring | Who::Expired(_) => None,
    });
    Effect::new(move |before: Option<Option<String>>| {
        let who = who.get();
        // At sign-in the session has forgotten what a guest kept: it goes on from here.
        let before = before.flatten();
        let was_guest = before.as_deref() == Some(GUEST);
        if before.is_some_and(|before| before != GUEST) {
            // What the customer who has gone looked for is not the next one's search when they come upon it.
            search.meant.set(None);
        }
        let guests = if was_guest { state.searches.get_untracked() } else { Vec::new() };
        state.key.set(who.as_ref().map(|who| format!("{}searches", storage::personal_prefix(who))));
        state.searches.set(state.kept());
        if !guests.is_empty() && who.as_deref().is_some_and(|who| who != GUEST) {
            state.change(|searches| join(&guests, searches));
        }
        who
    });
    let follow = storage::follow(move |key| {
        let own = state.key.get_untracked();
        if key.is_none() || key == own.as_deref() {
            state.searches.set(state.kept());
        }
        if key.is_none_or(|key| key == SWITCH) {
            state.on.set(is_on());
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

    /// Turns the keeping on or off; what was kept goes with it.
    pub(super) fn turn(self, on: bool) {
        if on {
            storage::remove(Area::Local, SWITCH);
        } else {
            self.forget_all();
            // Without storage nothing is kept anyway.
            let _ = storage::write(Area::Local, SWITCH, OFF);
        }
        self.on.set(on);
    }

    fn kept(self) -> Vec<Search> {
        let key = self.key.get_untracked();
        let text = key.and_then(|key| storage::read(Area::Local, &key));
        text.map(|text| from_json(&text)).unwrap_or_default()
    }

    /// Changes what is kept now, another tab's newest change included.
    fn change(self, change: impl FnOnce(&mut Vec<Search>)) {
        let Some(key) = self.key.get_untracked() else { return };
        let mut searches = self.kept();
        change(&mut searches);
        if searches.is_empty() {
            storage::remove(Area::Local, &key);
        } else {
            // A full disk: they last as long as the page.
            let _ = storage::write(Area::Local, &key, &to_json(&searches));
        }
        if self.searches.with_untracked(|shown| *shown != searches) {
            self.searches.set(searches);
        }
    }
}
