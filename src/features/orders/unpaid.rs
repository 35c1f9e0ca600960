//! Which names stand in orders of the customer that wait for payment.

use contract::{DomainName, Order, OrderId, OrderStatus, ServiceType};
use futures::future::abortable;
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    api::Api,
    browser::{clock::monotonic_ms, network},
};

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

/// What was read is good for so long, in milliseconds: an order is paid and placed elsewhere too.
const GOOD_FOR: u64 = 60_000;

/// After a read that failed the next question is asked so many milliseconds later.
const TRIED_AGAIN_AFTER: u64 = 5_000;

/// The unpaid items of whoever is signed in. They are read when somebody first asks about a name, and
/// again when what was read is old, the connection is back, or the customer comes back to this window;
/// whatever page reads an order again tells them what became of it.
#[derive(Clone, Copy)]
pub(crate) struct UnpaidOrders {
    items: RwSignal<Vec<UnpaidItem>>,
    wanted: RwSignal<bool>,
    /// Set to read again.
    again: RwSignal<()>,
    reading: StoredValue<bool>,
    /// From when on what was read is to be read again, by the clock that only runs forward.
    good_until: StoredValue<u64>,
}

/// Makes the unpaid items known to the whole application.
pub(crate) fn provide_unpaid_orders(api: Api) -> UnpaidOrders {
    let unpaid = UnpaidOrders {
        items: RwSignal::default(),
        wanted: RwSignal::new(false),
        again: RwSignal::new(()),
        reading: StoredValue::new(false),
        good_until: StoredValue::new(0),
    };
    let account = Memo::new(move |_| api.session().customer().map(|customer| customer.account));
    Effect::new(move |before: Option<_>| {
        unpaid.again.track();
        unpaid.reading.set_value(false);
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
                let Ok(answer) = task.await else { return };
                unpaid.reading.set_value(false);
                let good_for = if answer.is_ok() { GOOD_FOR } else { TRIED_AGAIN_AFTER };
                unpaid.good_until.set_value(monotonic_ms() + good_for);
                // Who cannot be told is not: the cart goes on without the hint, or with the one it has.
                if let Ok(orders) = answer {
                    let now: Vec<_> = orders.iter().flat_map(items).collect();
                    if unpaid.items.with_untracked(|known| *known != now) {
                        unpaid.items.set(now);
                    }
                }
            });
        }
        account
    });
    StoredValue::new_local(network::on_return(move || unpaid.read_again()));
    // As long as the application is there.
    window_event_listener(ev::focus, move |_| unpaid.read_again());
    provide_context(unpaid);
    unpaid
}

/// The unpaid items of whoever is signed in.
pub(crate) fn use_unpaid_orders() -> UnpaidOrders {
    expect_context()
}

impl UnpaidOrders {
    /// Reads them, unless they are read and that is not long ago: somebody will ask.
    pub(crate) fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        } else if self.good_until.get_value() <= monotonic_ms() {
            self.read_again();
        }
    }

    /// Reads what somebody has asked for again.
    fn read_again(self) {
        if self.wanted.get_untracked() && !self.reading.get_value() {
            self.again.set(());
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
