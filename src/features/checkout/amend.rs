//! Changing an unpaid order, with the draft and the fields of the checkout.

mod base;
mod form;
mod lines;
mod rebase;
mod said;
mod save;

use contract::{
    AccountId, ContactDraft, NewOrder, Order, OrderId, OrderItem, OrderedItem, Permission, PromoCode,
    rules::cart::LineKey,
};
use leptos::prelude::*;

use self::{base::Base, rebase::Met, said::Said};
pub(crate) use self::{base::Memory, form::AmendOrder, save::Noted};
use super::{draft::DraftPlace, items::item, refusal::Refusal, state::CheckoutState};

/// An order's change as it is filled in.
#[derive(Clone, Copy)]
pub(crate) struct Amendment {
    account: StoredValue<AccountId>,
    checkout: CheckoutState,
    place: StoredValue<DraftPlace>,
    /// What this browser remembers of an order as it is now.
    memory_of: fn(&AccountId, &Order) -> Memory,
    base: RwSignal<Base>,
    said: RwSignal<Option<Said>>,
    busy: RwSignal<bool>,
    /// Whether there were changes of before in this tab.
    restored: RwSignal<bool>,
    /// What was sent last, where nobody knows whether it was saved.
    unsure: StoredValue<Option<NewOrder>>,
}

impl Amendment {
    /// Goes on with what this account had changed in this tab, else with the order as it is.
    pub(crate) fn open(account: &AccountId, order: Order, memory_of: fn(&AccountId, &Order) -> Memory) -> Self {
        let place = DraftPlace::of_change(account, &order.id);
        let memory = memory_of(account, &order);
        let found = Base::new(order, memory);
        let kept = Base::read_change(&place);
        let restored = kept.is_some();
        let (draft, base) = kept.unwrap_or_else(|| (found.seed(), found.clone()));
        let amendment = Self {
            account: StoredValue::new(account.clone()),
            checkout: CheckoutState::with_draft(place.clone(), draft),
            place: StoredValue::new(place),
            memory_of,
            base: RwSignal::new(base),
            said: RwSignal::default(),
            busy: RwSignal::new(false),
            restored: RwSignal::new(restored),
            unsure: StoredValue::new(None),
        };
        if !found.order.acl.contains(&Permission::Update) {
            amendment.said.set(Some(Said::Closed(found.order.status)));
        } else if !restored {
            amendment.keep_base();
        } else if amendment.base.with_untracked(|base| base.is_overtaken_by(&found)) {
            let met = amendment.meet(found);
            amendment.said.set(Some(Said::Elsewhere(met)));
        }
        amendment
    }

    /// The services and names of the order; reactive.
    fn keys(self) -> Vec<LineKey> {
        self.base.with(Base::keys)
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
        let is_dirty = |base: &Base| self.checkout.with_now(|draft| base.is_changed_by(draft));
        self.base.try_with_untracked(is_dirty).unwrap_or_default()
    }

    /// Whether the order cannot be changed any more; reactive.
    fn is_closed(self) -> bool {
        self.said.with(|said| matches!(said, Some(Said::Closed(_))))
    }

    fn is_closed_now(self) -> bool {
        untrack(|| self.is_closed())
    }

    /// Gives the changes up.
    pub(crate) fn discard(self) {
        self.base.update(|base| base.without_promo.clear());
        self.checkout.draft.set(self.base.with_untracked(Base::seed));
        self.checkout.refused.set(Refusal::default());
        // A closed order stays closed.
        self.said.update(|said| *said = said.take().filter(|said| matches!(said, Said::Closed(_))));
        self.restored.set(false);
        self.forget();
        self.keep_base();
    }

    fn forget(self) {
        self.place.with_value(Base::forget);
    }

    fn keep_base(self) {
        self.place.with_value(|place| self.base.with_untracked(|base| base.keep(place)));
    }

    /// Saves an item without its promo code.
    fn give_code_up(self, key: &LineKey) {
        self.base.update(|base| base.without_promo.push(key.clone()));
        self.keep_base();
        self.checkout.refused.update(|refused| refused.forget_line_itself(key));
    }

    /// Goes on from the order as it was found to be: changed elsewhere.
    fn meet(self, found: Base) -> Vec<Met> {
        let before = self.base.get_untracked();
        let mut draft = self.checkout.with_now(Clone::clone);
        let met = rebase::rebase(&mut draft, &before.seed(), &found.seed(), &found.keys());
        self.base.set(Base { without_promo: before.without_promo, ..found });
        self.keep_base();
        self.checkout.change(|now| *now = draft);
        met
    }

    /// The items as they are sent; `None` when one lacks something.
    fn new_order(self) -> Option<NewOrder> {
        self.base.with_untracked(|base| {
            let item_of = |ordered: &OrderedItem| -> Option<OrderItem> {
                let key = ordered.key();
                let gave_up = base.without_promo.contains(&key);
                let promo = if gave_up { PromoCode::default() } else { ordered.promo.clone() };
                self.checkout.with_now(|draft| item(&key, ordered.period, promo, draft))
            };
            let items = base.order.items.iter().map(item_of).collect::<Option<_>>()?;
            Some(NewOrder { items })
        })
    }
}

/// Whether there is a change of an order in this tab that is neither saved nor being saved.
pub(crate) fn has_amendment(account: &AccountId, order: &OrderId) -> bool {
    let place = DraftPlace::of_change(account, order);
    !save::is_saving(&place) && Base::read_change(&place).is_some()
}
