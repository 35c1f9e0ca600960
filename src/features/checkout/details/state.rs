//! What the details step holds beside the draft: what is wrong with it.

use contract::rules::{cart::LineKey, wallet::Wallet};
use leptos::prelude::*;

use super::{
    super::{
        items::{Lack, lack},
        state::CheckoutState,
    },
    field::DetailField,
    words::say,
};

/// The draft of the lines and what the shop misses in it.
#[derive(Clone, Copy)]
pub(super) struct DetailsState {
    checkout: CheckoutState,
    pub(super) lines: Signal<Vec<LineKey>>,
    told: RwSignal<Vec<(LineKey, DetailField, Lack)>>,
}

impl DetailsState {
    pub(super) fn new(checkout: CheckoutState, lines: Signal<Vec<LineKey>>) -> Self {
        Self { checkout, lines, told: RwSignal::default() }
    }

    /// A text as typed.
    pub(super) fn value(self, key: &LineKey, field: DetailField) -> Signal<String> {
        let key = key.clone();
        Signal::derive(move || {
            self.checkout.with(|draft| draft.line(&key).map(|line| field.get(line).to_owned()).unwrap_or_default())
        })
    }

    /// Takes what was typed; what was said about the field was about something else.
    pub(super) fn set(self, key: &LineKey, field: DetailField, text: String) {
        self.checkout.change(|draft| *field.get_mut(draft.line_mut(key)) = text);
        self.told.update(|told| told.retain(|(own, at, _)| own != key || *at != field));
        if self.checkout.refused.with_untracked(|refused| refused.of_detail(key, field).is_some()) {
            self.checkout.change_refused(|refused| refused.forget_detail(key, field));
        }
    }

    /// What stands below a field: what the shop misses, else what the API refused.
    pub(super) fn error(self, key: &LineKey, field: DetailField) -> Signal<Option<String>> {
        let key = key.clone();
        Signal::derive(move || {
            let own = self.told.with(|told| {
                let told = told.iter().find(|(own, at, _)| *own == key && *at == field);
                told.map(|(_, _, lack)| say(*lack))
            });
            own.or_else(|| self.checkout.refused.with(|refused| refused.of_detail(&key, field)))
        })
    }

    /// How many texts of an artwork are filled in.
    pub(super) fn described(self, key: &LineKey) -> usize {
        self.checkout.with(|draft| {
            let Some(line) = draft.line(key) else { return 0 };
            DetailField::ARTWORK.into_iter().filter(|field| !field.get(line).trim().is_empty()).count()
        })
    }

    /// Whether something in the description of an artwork was refused.
    pub(super) fn has_refused_artwork(self, key: &LineKey) -> bool {
        let refused = |field| self.checkout.refused.with(|refused| refused.of_detail(key, field).is_some());
        DetailField::ARTWORK.into_iter().any(refused)
    }

    /// The wallet that the line's contact has, where it is one and another than what is typed.
    pub(super) fn saved_wallet(self, key: &LineKey) -> Option<String> {
        let typed = self.value(key, DetailField::Wallet).get();
        let saved = self.checkout.with(|draft| draft.contact_of(key).map(|contact| contact.ethereum.trim().to_owned()));
        saved.filter(|saved| Wallet::parse(saved).is_ok_and(|saved| Wallet::parse(&typed) != Ok(saved)))
    }

    /// The other lines that ask for a wallet and have another one.
    pub(super) fn other_wallets(self, key: &LineKey) -> Vec<LineKey> {
        let text = |key: &LineKey| self.value(key, DetailField::Wallet).get();
        let own = text(key);
        let keys = self.lines.get();
        keys.into_iter().filter(|other| other.service == key.service && other != key && text(other) != own).collect()
    }

    /// Says everything that is missing; whether nothing is.
    pub(super) fn check(self) -> bool {
        let wrong: Vec<_> = self.checkout.with_now(|draft| {
            let keys = self.lines.get_untracked();
            keys.into_iter().filter_map(|key| lack(&key, draft).map(|(field, lack)| (key, field, lack))).collect()
        });
        let complete = wrong.is_empty();
        self.told.set(wrong);
        complete
    }
}

/// Whether a line asks for something, needed or optional.
pub(super) fn is_part(line: &LineKey, required: bool) -> bool {
    DetailField::of_service(&line.service).iter().any(|field| field.is_required() == required)
}
