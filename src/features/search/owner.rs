//! Whose searches and lists the shop has in hand, and whether the one before has gone.

use leptos::prelude::*;

use crate::{
    api::{Api, Who},
    browser::storage,
};

/// Under what name a guest keeps personal things.
const GUEST: &str = "guest";

/// Who uses the shop now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    /// What the keys begin with under which things of theirs are kept.
    pub(super) prefix: String,
    /// A customer was there before, and this is somebody else. A guest who signs in goes on.
    pub(super) is_another: bool,
}

/// Calls `act` with whoever uses the shop, now and after each change; with nothing as long as it is not
/// known who it will be, or whether the one at the keyboard is still the same.
pub(super) fn follow_owner(api: Api, act: impl Fn(Option<Owner>) + 'static) {
    let who = Memo::new(move |_| match api.session().who() {
        Who::Guest => Some(GUEST.to_owned()),
        Who::Customer(identity) => Some(identity.account.as_str().to_owned()),
        Who::Restoring | Who::Expired(_) => None,
    });
    // The last who was known is remembered over times when nobody is.
    Effect::new(move |last: Option<Option<String>>| {
        let (last, who) = (last.flatten(), who.get());
        act(who.as_ref().map(|who| Owner {
            prefix: storage::personal_prefix(who),
            is_another: last.as_ref().is_some_and(|last| last != GUEST && last != who),
        }));
        who.or(last)
    });
}
