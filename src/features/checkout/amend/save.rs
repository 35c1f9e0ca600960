//! Saving a change: the order is read again before it is written.

use std::cell::RefCell;

use contract::{AccountId, NewOrder, Order, OrderId, OrderItem, OrderedItem, Permission, rules::cart::LineKey};
use leptos::{prelude::*, task::spawn_local};

use super::{
    super::{
        draft::{Draft, DraftPlace},
        items::{SentDetail, sent_details},
        refusal::{Refusal, Way},
    },
    Amendment,
    base::{Base, is_other},
    said::Said,
};
use crate::{
    api::{Api, ApiError},
    browser::page,
    i18n::t,
    routes,
    ui::{Toast, Toasts},
};

/// What there is to note beside a change of an order, because the API does not give all of it back.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Noted<'a> {
    /// It is on its way: until more is known, what was noted may be wrong.
    Sending,
    /// It was not saved: what was noted is right.
    NotSaved,
    Saved {
        /// The order as it is now, where it could be read again.
        order: Option<&'a Order>,
        /// Wallets and identifiers of artworks, as they were sent.
        sent: &'a [SentDetail],
    },
}

/// What the page does with a change.
#[derive(Clone, Copy)]
pub(super) struct Shop {
    pub(super) api: Api,
    pub(super) toasts: Toasts,
    /// Runs even where the page is gone by then.
    pub(super) note: fn(&AccountId, &OrderId, Noted<'_>),
    pub(super) on_saved: Callback<()>,
    pub(super) on_contact: Callback<Option<LineKey>>,
}

enum Outcome {
    Saved(Option<Order>),
    Closed(Order),
    Elsewhere(Base),
    Lacking,
    Failed(ApiError),
    /// Sent, but neither the answer nor the order could be read.
    Unsure(NewOrder),
}

thread_local! {
    /// The changes that are being saved: a draft is no unsaved one meanwhile.
    static SAVING: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Whether the draft of a place is being saved.
pub(super) fn is_saving(place: &DraftPlace) -> bool {
    SAVING.with_borrow(|saving| saving.iter().any(|key| key == place.key()))
}

impl Amendment {
    /// Saves the change.
    pub(super) fn save(self, shop: Shop) {
        if self.busy.get_untracked() || self.is_closed_now() {
            return;
        }
        self.busy.set(true);
        self.said.set(None);
        self.checkout.refused.set(Refusal::default());
        let place = self.place.get_value();
        let (account, id) = (self.account.get_value(), self.base.with_untracked(|base| base.order.id.clone()));
        let sent = self.filled_in();
        SAVING.with_borrow_mut(|saving| saving.push(place.key().to_owned()));
        let attempt = self.attempt(shop);
        spawn_local(async move {
            let outcome = attempt.await;
            SAVING.with_borrow_mut(|saving| saving.retain(|key| key != place.key()));
            if self.busy.try_set(false).is_some() {
                tell_elsewhere(shop, &account, &id, &place, &outcome, &sent);
            } else {
                self.after(shop, outcome, &sent);
            }
        });
    }

    /// What is filled in now: the draft, and the codes given up.
    fn filled_in(self) -> (Draft, Vec<LineKey>) {
        (self.checkout.with_now(Clone::clone), self.base.with_untracked(|base| base.without_promo.clone()))
    }

    fn after(self, shop: Shop, outcome: Outcome, sent: &(Draft, Vec<LineKey>)) {
        self.unsure.set_value(None);
        match outcome {
            Outcome::Saved(_) if self.filled_in() == *sent => self.leave(shop),
            Outcome::Saved(order) => {
                // Typed while it was being saved.
                self.base.update(|base| base.without_promo.retain(|key| !sent.1.contains(key)));
                if let Some(order) = order {
                    let memory = self.account.with_value(|account| (self.memory_of)(account, &order));
                    self.meet(Base::new(order, memory));
                }
                self.say(Said::Rest);
            }
            Outcome::Closed(order) => self.say(Said::Closed(order.status)),
            Outcome::Elsewhere(found) => {
                let met = self.meet(found);
                // The same was saved from elsewhere.
                if met.is_empty() && !self.is_dirty_now() {
                    return self.leave(shop);
                }
                self.say(Said::Elsewhere(met));
            }
            Outcome::Unsure(new) => {
                self.unsure.set_value(Some(new));
                self.say(Said::Unsure);
            }
            Outcome::Lacking | Outcome::Failed(ApiError::SessionEnded) => {}
            Outcome::Failed(error) => self.refuse(&error, shop.on_contact),
        }
    }

    fn leave(self, shop: Shop) {
        self.forget();
        shop.toasts.show(Toast { text: t().amend.saved.to_owned(), action: None });
        shop.on_saved.run(());
    }

    fn say(self, said: Said) {
        self.said.set(Some(said));
        request_animation_frame(|| page::focus(".amend-said"));
    }

    fn refuse(self, error: &ApiError, on_contact: Callback<Option<LineKey>>) {
        let keys = untrack(|| self.keys());
        let refusal = self.checkout.with_now(|draft| Refusal::of(error, &keys, draft));
        let way = refusal.way();
        self.checkout.refused.set(refusal);
        self.said.set(Some(Said::Refused));
        match way {
            Way::ContactOf(line) => on_contact.run(Some(line)),
            _ => request_animation_frame(|| page::focus(".amend [aria-invalid=true], .amend .notice")),
        }
    }

    fn attempt(self, shop: Shop) -> impl Future<Output = Outcome> {
        let (account, base) = (self.account.get_value(), self.base.get_untracked());
        let (new, unsure, memory_of) = (self.new_order(), self.unsure.get_value(), self.memory_of);
        let Shop { api, note, .. } = shop;
        async move {
            let id = base.order.id.clone();
            let saved = |order: Option<Order>, sent: &NewOrder| {
                // Nothing personal is kept for somebody who has signed out meanwhile.
                if is_here(api, &account) {
                    note(&account, &id, Noted::Saved { order: order.as_ref(), sent: &sent_details(sent) });
                }
                Outcome::Saved(order)
            };
            let now = match api.order(&id).await {
                Ok(order) => order,
                Err(error) => return Outcome::Failed(error),
            };
            if let Some(unsure) = unsure {
                if !is_other(&now, &base.order) {
                    note(&account, &id, Noted::NotSaved);
                } else if says(&now, &unsure) {
                    let outcome = saved(Some(now.clone()), &unsure);
                    if new.as_ref() == Some(&unsure) {
                        return outcome;
                    }
                }
            }
            if !now.acl.contains(&Permission::Update) {
                return Outcome::Closed(now);
            }
            let memory = memory_of(&account, &now);
            let found = Base::new(now, memory);
            if base.is_overtaken_by(&found) {
                return Outcome::Elsewhere(found);
            }
            let Some(new) = new else { return Outcome::Lacking };
            note(&account, &id, Noted::Sending);
            match api.change_order(&account, &id, &new).await {
                Ok(()) => saved(api.order(&id).await.ok(), &new),
                // The answer got lost, the change perhaps not: it is there when the order says so.
                Err(error) if error.outcome_unknown() => match api.order(&id).await {
                    Ok(order) if !is_other(&order, &found.order) => {
                        note(&account, &id, Noted::NotSaved);
                        Outcome::Failed(error)
                    }
                    Ok(order) if says(&order, &new) => saved(Some(order), &new),
                    Ok(_) => Outcome::Failed(error),
                    Err(_) => Outcome::Unsure(new),
                },
                Err(error) => {
                    note(&account, &id, Noted::NotSaved);
                    // Paid between the two calls.
                    if matches!(error, ApiError::Rejected { status: 403, .. })
                        && let Ok(order) = api.order(&id).await
                        && !order.acl.contains(&Permission::Update)
                    {
                        return Outcome::Closed(order);
                    }
                    Outcome::Failed(error)
                }
            }
        }
    }
}

/// The page was left while the change was being saved.
fn tell_elsewhere(
    shop: Shop,
    account: &AccountId,
    id: &OrderId,
    place: &DraftPlace,
    outcome: &Outcome,
    (sent, gave_up): &(Draft, Vec<LineKey>),
) {
    if !is_here(shop.api, account) {
        return;
    }
    if matches!(outcome, Outcome::Saved(_)) {
        // What was typed since in this tab is another change.
        let kept = Base::read_change(place);
        if kept.is_none_or(|(draft, base)| draft.says_the_same(sent) && base.without_promo == *gave_up) {
            Base::forget(place);
        }
        return shop.toasts.show(Toast { text: t().amend.saved.to_owned(), action: None });
    }
    let (text, word) = (t().amend.left.to_owned(), t().contact_questions.left_go_on);
    shop.toasts.show_with_link(text, word, routes::order_change(id));
}

fn is_here(api: Api, account: &AccountId) -> bool {
    api.session().customer_now().is_some_and(|customer| customer.account == *account)
}

/// Whether an order is what was sent, as far as the API gives it back.
fn says(order: &Order, sent: &NewOrder) -> bool {
    let is_same = |(item, sent): (&OrderedItem, &OrderItem)| {
        let artwork = match sent {
            OrderItem::CertificateRegistration { artwork, .. } | OrderItem::DomainReserve { artwork, .. } => {
                item.artwork == artwork.clone().unwrap_or_default()
            }
            _ => true,
        };
        item.domain == *sent.domain()
            && item.service_type == sent.service_type()
            && item.contact == *sent.contact()
            && artwork
    };
    order.items.len() == sent.items.len() && order.items.iter().zip(&sent.items).all(is_same)
}
