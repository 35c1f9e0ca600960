//! Changing an unpaid order, with the draft and the fields of the checkout.

mod form;
mod lines;
mod rebase;
mod save;

use contract::{
    AccountId, ContactDraft, NewOrder, Order, OrderId, OrderItem, OrderedItem, Permission, PromoCode, ServiceType,
    rules::cart::LineKey,
};
use leptos::prelude::*;

pub(crate) use self::{form::AmendOrder, save::Amended};
use self::{rebase::Met, save::Said};
use super::{
    draft::{Draft, DraftPlace},
    items::{SentDetail, asks_for_details, item},
    refusal::Refusal,
    state::CheckoutState,
};
use crate::browser::storage::{self, Area};

/// What this browser remembers of an order that the API does not give back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Memory {
    /// Wallets and identifiers of artworks, as they were sent last.
    Kept(Vec<SentDetail>),
    /// The order was changed elsewhere since, so what is kept may be wrong.
    Outdated,
    Nothing,
}

/// An order's change as it is filled in.
#[derive(Clone, Copy)]
pub(crate) struct Amendment {
    account: StoredValue<AccountId>,
    checkout: CheckoutState,
    place: StoredValue<DraftPlace>,
    memory: StoredValue<Memory>,
    /// The order that is changed, as it was read last.
    order: RwSignal<Order>,
    /// The draft without a change.
    seed: RwSignal<Draft>,
    /// Lines whose promo code the customer gave up.
    without_promo: RwSignal<Vec<LineKey>>,
    said: RwSignal<Option<Said>>,
    busy: RwSignal<bool>,
    /// Whether there were changes of before in this tab.
    restored: RwSignal<bool>,
}

impl Amendment {
    /// Goes on with what this account had changed in this tab, else with the order as it is.
    pub(crate) fn open(account: &AccountId, order: Order, memory: Memory) -> Self {
        let place = DraftPlace::of_change(account, &order.id);
        let closed = (!order.acl.contains(&Permission::Update)).then(|| Said::Closed(order.status.clone()));
        let kept = place.read().zip(read_base(&place));
        let restored = kept.is_some();
        let (draft, base) = kept.unwrap_or_else(|| (seed(&order.items, &memory), order));
        let seed = seed(&base.items, &memory);
        let amendment = Self {
            account: StoredValue::new(account.clone()),
            checkout: CheckoutState::with_draft(place.clone(), draft),
            place: StoredValue::new(place),
            memory: StoredValue::new(memory),
            order: RwSignal::new(base),
            seed: RwSignal::new(seed),
            without_promo: RwSignal::default(),
            said: RwSignal::new(closed),
            busy: RwSignal::new(false),
            restored: RwSignal::new(restored),
        };
        if !restored {
            amendment.keep_base();
        }
        amendment
    }

    /// The services and names of the order; reactive.
    fn keys(self) -> Vec<LineKey> {
        self.order.with(|order| order.items.iter().map(key_of).collect())
    }

    /// The contact of an item as it is filled in.
    pub(crate) fn contact_of(self, key: &LineKey) -> Option<ContactDraft> {
        self.checkout.with_now(|draft| draft.contact_of(key).cloned())
    }

    /// Gives one item another contact, or all of them.
    pub(crate) fn set_contact(self, key: Option<&LineKey>, contact: &ContactDraft) {
        let keys = key.map_or_else(|| untrack(|| self.keys()), |key| vec![key.clone()]);
        self.checkout.change(|draft| {
            for key in &keys {
                draft.line_mut(key).contact = Some(contact.clone());
            }
        });
        self.checkout.refused.update(|refused| keys.iter().for_each(|key| refused.forget_contact_of(key)));
    }

    /// What was refused of an item's contact, by field.
    pub(crate) fn refused_contact(self, key: &LineKey) -> Vec<(String, String)> {
        self.checkout.refused.with_untracked(|refused| refused.of_contact(key))
    }

    /// Whether an item is of this order.
    pub(crate) fn has(self, key: &LineKey) -> bool {
        untrack(|| self.keys()).contains(key)
    }

    /// Whether there are changes that are not saved.
    pub(crate) fn is_dirty_now(self) -> bool {
        let Some(keys) = self.order.try_with_untracked(|order| order.items.iter().map(key_of).collect::<Vec<_>>())
        else {
            return false;
        };
        let is_changed = |key: &LineKey| {
            self.seed.with_untracked(|seed| self.checkout.with_now(|draft| seed.line(key) != draft.line(key)))
        };
        keys.iter().any(is_changed) || self.without_promo.with_untracked(|lines| !lines.is_empty())
    }

    /// Gives the changes up.
    pub(crate) fn discard(self) {
        let seed = self.seed.get_untracked();
        self.checkout.draft.set(seed);
        self.checkout.refused.set(Refusal::default());
        self.without_promo.set(Vec::new());
        self.said.set(None);
        self.restored.set(false);
        self.forget();
        self.keep_base();
    }

    fn forget(self) {
        self.place.with_value(|place| {
            place.forget();
            storage::remove(Area::Session, &base_key(place));
        });
    }

    /// Keeps what the draft changes with it, because somebody else may change it too.
    fn keep_base(self) {
        if let Ok(text) = self.order.with_untracked(serde_json::to_string) {
            self.place.with_value(|place| {
                let _ = storage::write(Area::Session, &base_key(place), &text);
            });
        }
    }

    /// Goes on from the order as it was found to be: changed elsewhere.
    fn meet(self, found: Order) -> Vec<Met> {
        let base = self.order.get_untracked();
        let mut draft = self.checkout.with_now(Clone::clone);
        let met = rebase::rebase(&mut draft, &base.items, &found.items);
        self.seed.set(self.memory.with_value(|memory| seed(&found.items, memory)));
        self.order.set(found);
        self.keep_base();
        self.checkout.change(|now| *now = draft);
        met
    }

    /// The items as they are sent; `None` when one lacks something.
    fn new_order(self) -> Option<NewOrder> {
        let item_of = |ordered: &OrderedItem| -> Option<OrderItem> {
            let key = key_of(ordered);
            let gave_up = self.without_promo.with_untracked(|lines| lines.contains(&key));
            let promo = if gave_up { PromoCode::default() } else { ordered.promo.clone() };
            self.checkout.with_now(|draft| item(&key, ordered.period, promo, draft))
        };
        let items = self.order.with_untracked(|order| order.items.iter().map(item_of).collect::<Option<_>>())?;
        Some(NewOrder { items })
    }

    /// What has to be said of wallets and identifiers: whether some are asked for, and from where they are.
    fn asks_for_details(self) -> bool {
        self.order.with_untracked(|order| order.items.iter().any(|item| asks_for_details(&item.service_type)))
    }
}

/// Whether there is a change of an order in this tab that was not saved.
pub(crate) fn has_amendment(account: &AccountId, order: &OrderId) -> bool {
    DraftPlace::of_change(account, order).read().is_some()
}

fn key_of(item: &OrderedItem) -> LineKey {
    LineKey { service: item.service_type.clone(), domain: item.domain.clone() }
}

/// The draft that changes nothing: what the API gives back, and what this browser remembers.
fn seed(items: &[OrderedItem], memory: &Memory) -> Draft {
    let mut draft = Draft::default();
    for item in items {
        let key = key_of(item);
        let line = draft.line_mut(&key);
        line.contact = Some(item.contact.clone());
        line.artwork = item.artwork.clone();
        let Memory::Kept(details) = memory else { continue };
        let Some(SentDetail { text, .. }) = details.iter().find(|detail| detail.key == key) else { continue };
        match item.service_type {
            ServiceType::NftMinting => line.wallet.clone_from(text),
            ServiceType::DomainAttachment => line.artwork_id.clone_from(text),
            _ => {}
        }
    }
    draft
}

fn base_key(place: &DraftPlace) -> String {
    format!("{}.base", place.key())
}

fn read_base(place: &DraftPlace) -> Option<Order> {
    serde_json::from_str(&storage::read(Area::Session, &base_key(place))?).ok()
}
