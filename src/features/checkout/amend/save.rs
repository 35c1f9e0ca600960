//! Saving a change: the order is read again before it is written.

use contract::{
    AccountId, NewOrder, Order, OrderId, OrderItem, OrderStatus, OrderedItem, Permission, rules::cart::LineKey,
};
use leptos::{prelude::*, task::spawn_local};

use super::{
    super::{
        items::{SentDetail, sent_details},
        refusal::{Refusal, Way},
    },
    Amendment, Memory,
    rebase::Met,
};
use crate::{
    api::{Api, ApiError},
    browser::page,
};

/// An order that was changed.
#[derive(Clone, Debug)]
pub(crate) struct Amended {
    pub(crate) account: AccountId,
    pub(crate) id: OrderId,
    /// As it is now, where it could be read again.
    pub(crate) order: Option<Order>,
    /// Wallets and identifiers of artworks, as they were sent.
    pub(crate) sent: Vec<SentDetail>,
}

/// What the form says above its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// It was paid or called off meanwhile, and cannot be changed any more.
    Closed(OrderStatus),
    /// It was changed elsewhere meanwhile; the customer looks at it and saves again.
    Elsewhere(Vec<Met>),
    /// Something was refused.
    Refused,
}

enum Outcome {
    Saved(Amended),
    Closed(Order),
    Elsewhere(Order),
    Lacking,
    Failed(ApiError),
}

impl Amendment {
    /// Saves the change. `settle` runs as soon as it is saved, even where the page is gone by then.
    pub(super) fn save(
        self,
        api: Api,
        settle: fn(&Amended),
        on_saved: Callback<()>,
        on_contact: Callback<Option<LineKey>>,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(None);
        self.checkout.refused.set(Refusal::default());
        let attempt = self.attempt(api);
        spawn_local(async move {
            let outcome = attempt.await;
            // Nothing personal is kept for somebody who has signed out meanwhile.
            let is_here =
                |account: &AccountId| api.session().customer_now().is_some_and(|customer| customer.account == *account);
            if let Outcome::Saved(amended) = &outcome
                && is_here(&amended.account)
            {
                settle(amended);
            }
            if self.busy.try_set(false).is_some() {
                return;
            }
            match outcome {
                Outcome::Saved(_) => {
                    self.forget();
                    on_saved.run(());
                }
                Outcome::Closed(order) => {
                    self.said.set(Some(Said::Closed(order.status)));
                    to_notice();
                }
                Outcome::Elsewhere(order) => {
                    // What this browser remembers may be as old as the order was.
                    self.memory.update_value(|memory| *memory = Memory::Outdated);
                    let met = self.meet(order);
                    self.said.set(Some(Said::Elsewhere(met)));
                    to_notice();
                }
                Outcome::Lacking | Outcome::Failed(ApiError::SessionEnded) => {}
                Outcome::Failed(error) => self.refuse(&error, on_contact),
            }
        });
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

    fn attempt(self, api: Api) -> impl Future<Output = Outcome> {
        let account = self.account.get_value();
        let base = self.order.get_untracked();
        let new = self.new_order();
        async move {
            let now = match api.order(&base.id).await {
                Ok(order) => order,
                Err(error) => return Outcome::Failed(error),
            };
            if !now.acl.contains(&Permission::Update) {
                return Outcome::Closed(now);
            }
            if is_other(&now, &base) {
                return Outcome::Elsewhere(now);
            }
            let Some(new) = new else { return Outcome::Lacking };
            match api.change_order(&account, &base.id, &new).await {
                Ok(()) => {
                    let order = api.order(&base.id).await.ok();
                    Outcome::Saved(Amended { account, id: base.id, order, sent: sent_details(&new) })
                }
                // Paid between the two calls.
                Err(error @ ApiError::Rejected { status: 403, .. }) => match api.order(&base.id).await {
                    Ok(order) if !order.acl.contains(&Permission::Update) => Outcome::Closed(order),
                    _ => Outcome::Failed(error),
                },
                // The answer got lost, the change perhaps not: it is there when the order says so.
                Err(error) if error.outcome_unknown() => match api.order(&base.id).await {
                    Ok(order) if is_other(&order, &base) && says(&order, &new) => {
                        Outcome::Saved(Amended { account, id: base.id, order: Some(order), sent: sent_details(&new) })
                    }
                    _ => Outcome::Failed(error),
                },
                Err(error) => Outcome::Failed(error),
            }
        }
    }
}

/// Whether an order was changed between two readings.
fn is_other(now: &Order, before: &Order) -> bool {
    now.updated_at != before.updated_at || now.items != before.items
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

fn to_notice() {
    request_animation_frame(|| page::focus(".amend-said"));
}
