//! What all steps of one customer's checkout share.

use contract::{AccountId, rules::reprice::Repricing};
use leptos::prelude::*;

use super::{
    draft::{Draft, DraftPlace},
    legal::Ticked,
    refusal::Refusal,
};

/// The draft, what the last attempt was refused for, the prices of this visit, the boxes ticked.
#[derive(Clone, Copy)]
pub(crate) struct CheckoutState {
    place: StoredValue<DraftPlace>,
    pub(super) draft: RwSignal<Draft>,
    pub(crate) refused: RwSignal<Refusal>,
    pub(super) prices: RwSignal<Repricing>,
    pub(super) ticked: RwSignal<Vec<Ticked>>,
}

impl CheckoutState {
    /// Goes on with what this account had filled in in this tab.
    pub(crate) fn open(account: &AccountId) -> Self {
        let place = DraftPlace::of_checkout(account);
        let (draft, refused) = (place.read().unwrap_or_default(), place.read_refusal());
        let state = Self::with_draft(place, draft);
        state.refused.set(refused);
        state
    }

    /// Goes on with a draft that is kept at a place.
    pub(super) fn with_draft(place: DraftPlace, draft: Draft) -> Self {
        Self {
            place: StoredValue::new(place),
            draft: RwSignal::new(draft),
            refused: RwSignal::default(),
            prices: RwSignal::default(),
            ticked: RwSignal::default(),
        }
    }

    /// Reads the draft; reactive.
    pub(crate) fn with<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    /// Reads the draft, for event handlers.
    pub(crate) fn with_now<T>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with_untracked(read)
    }

    /// Changes what is said of the last attempt, and keeps it.
    pub(crate) fn change_refused(self, change: impl FnOnce(&mut Refusal)) {
        self.refused.update(change);
        self.place.with_value(|place| self.refused.with_untracked(|refused| place.keep_refusal(refused)));
    }

    /// Changes the draft and keeps it.
    pub(crate) fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.place.with_value(|place| self.draft.with_untracked(|draft| place.keep(draft)));
    }
}
