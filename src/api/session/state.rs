//! Who is signed in, for everything that shows it.

use contract::{AccountChanges, AccountId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The customer a session belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Identity {
    pub(crate) account: AccountId,
    pub(crate) email: String,
    pub(crate) name: String,
}

impl Identity {
    /// The identity of an account with this profile.
    pub(in crate::api) fn of(account: AccountId, profile: &AccountChanges) -> Self {
        let AccountChanges { email, firstname, lastname } = profile;
        Self { account, email: email.clone(), name: format!("{firstname} {lastname}").trim().to_owned() }
    }
}

/// Who uses the shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Not known yet: another tab is asked.
    Restoring,
    /// Nobody has signed in.
    Guest,
    /// A customer.
    Customer(Identity),
    /// A customer whose session has run out; the pages wait for them to sign in again.
    Expired(Identity),
}

/// Who uses the shop, reactive.
#[derive(Clone, Copy)]
pub(crate) struct SessionState(RwSignal<Who>);

impl SessionState {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Who::Restoring))
    }

    pub(super) fn set(self, who: Who) {
        if self.0.with_untracked(|now| *now != who) {
            self.0.set(who);
        }
    }

    /// Who uses the shop; reactive.
    pub(crate) fn who(self) -> Who {
        self.0.get()
    }

    /// Who uses the shop now, for event handlers.
    pub(crate) fn who_now(self) -> Who {
        self.0.get_untracked()
    }

    /// The customer who is signed in; reactive.
    pub(crate) fn customer(self) -> Option<Identity> {
        match self.0.get() {
            Who::Customer(identity) => Some(identity),
            _ => None,
        }
    }

    /// The customer who is signed in now, for event handlers.
    pub(crate) fn customer_now(self) -> Option<Identity> {
        match self.0.get_untracked() {
            Who::Customer(identity) => Some(identity),
            _ => None,
        }
    }
}
