//! Which names stand in orders of the customer that wait for payment.

use contract::{DomainName, Order, OrderId, OrderStatus, ServiceType};
use futures::future::abortable;
use leptos::{prelude::*, task::spawn_local};

use crate::api::Api;

/// An item of an order that waits for payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnpaidItem {
    /// The order, for the way to its page.
    pub(crate) order: OrderId,
    /// What was ordered for the name.
    pub(crate) service: ServiceType,
    pub(crate) domain: DomainName,
    /// When the order was placed (seconds since 1970).
    pub(crate) placed_at: i64,
}

/// The unpaid items of whoever is signed in. They are read when somebody first asks about a name, once
/// per sign-in; whatever page reads an order again tells them what became of it.
#[derive(Clone, Copy)]
pub(crate) struct UnpaidOrders {
    items: RwSignal<Vec<UnpaidItem>>,
    wanted: RwSignal<bool>,
    /// Set to read again.
    again: RwSignal<()>,
    reading: StoredValue<bool>,
}

/// Makes the unpaid items known to the whole application.
pub(crate) fn provide_unpaid_orders(api: Api) -> UnpaidOrders {
    let unpaid = UnpaidOrders {
        items: RwSignal::default(),
        wanted: RwSignal::new(false),
        again: RwSignal::new(()),
        reading: StoredValue::new(false),
    };
    let account = Memo::new(move |_| api.session().customer().map(|customer| customer.account));
    Effect::new(move |before: Option<_>| {
        unpaid.again.track();
        let account = account.get();
        if before.as_ref() != Some(&account) {
            unpaid.items.set(Vec::new());
        }
        if let Some(account) = account.clone()
            && unpaid.wanted.get()
        {
            let (task, handle) = abortable(api.all_unpaid_orders(account));
            on_cleanup(move || handle.abort());
            unpaid.reading.set_value(true);
            spawn_local(async move {
                // Who cannot be told is not: the cart goes on without the hint.
                if let Ok(Ok(orders)) = task.await {
                    unpaid.reading.set_value(false);
                    unpaid.items.set(orders.iter().flat_map(items).collect());
                }
            });
        }
        account
    });
    provide_context(unpaid);
    unpaid
}

/// The unpaid items of whoever is signed in.
pub(crate) fn use_unpaid_orders() -> UnpaidOrders {
    expect_context()
}

impl UnpaidOrders {
    /// Reads them, unless they are read: somebody will ask.
    pub(crate) fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }

    /// The unpaid items for a name, newest first; reactive, and none until they are read.
    pub(crate) fn for_name(self, name: &DomainName) -> Vec<UnpaidItem> {
        self.want();
        self.items.with(|items| items.iter().filter(|item| item.domain == *name).cloned().collect())
    }

    /// Takes over an order as it was read now: placed, paid, changed.
    pub(super) fn note(self, order: &Order) {
        if !self.wanted.get_untracked() {
            return;
        }
        if self.reading.get_value() {
            // The answer on its way may be older than this.
            return self.again.set(());
        }
        let (known, now): (Vec<_>, Vec<_>) = (
            self.items.with_untracked(|items| items.iter().filter(|item| item.order == order.id).cloned().collect()),
            items(order).collect(),
        );
        if known != now {
            self.items.update(|items| {
                items.retain(|item| item.order != order.id);
                items.extend(now);
                items.sort_by_key(|item| core::cmp::Reverse(item.placed_at));
            });
        }
    }
}

/// The items of an order as long as it waits for payment.
fn items(order: &Order) -> impl Iterator<Item = UnpaidItem> {
    let open = order.items.iter().filter(|_| order.status == OrderStatus::Unpaid);
    open.map(|item| UnpaidItem {
        order: order.id.clone(),
        service: item.service_type.clone(),
        domain: item.domain.clone(),
        placed_at: order.created_at.unix_seconds(),
    })
}
