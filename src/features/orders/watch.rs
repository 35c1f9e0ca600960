//! An order that is read again until nothing more happens with it.

use std::{cell::Cell, rc::Rc};

use contract::{Order, OrderId};
use leptos::{ev, prelude::*, task::spawn_local};

use crate::{
    api::{Api, ApiError},
    browser::timer::sleep,
};

/// First wait between two reads; it grows by half each time.
const FIRST_WAIT_MS: i32 = 1_000;

/// Longest wait between two reads.
const LONGEST_WAIT_MS: i32 = 20_000;

/// What is known of an order.
#[derive(Clone, Copy)]
pub(super) struct OrderWatch {
    /// As read last; `None` until the first answer.
    pub(super) order: RwSignal<Option<Order>>,
    /// Why the last read failed; `None` after one that worked.
    pub(super) problem: RwSignal<Option<ApiError>>,
    asked: RwSignal<u32>,
}

impl OrderWatch {
    /// Reads the order now.
    pub(super) fn read_now(self) {
        self.asked.update(|count| *count = count.wrapping_add(1));
    }
}

/// Reads the order now and again, faster at first, until it is completed or cancelled;
/// also when the customer comes back to this window.
pub(super) fn watch_order(api: Api, id: OrderId) -> OrderWatch {
    let watch = OrderWatch { order: RwSignal::new(None), problem: RwSignal::new(None), asked: RwSignal::new(0) };
    Effect::new(move || {
        watch.asked.track();
        // A new question ends the old row of readings.
        let current = Rc::new(Cell::new(true));
        let flag = StoredValue::new_local(Rc::clone(&current));
        on_cleanup(move || {
            flag.try_with_value(|current| current.set(false));
        });
        spawn_local(keep_reading(api, id.clone(), watch, current));
    });
    let came_back = window_event_listener(ev::focus, move |_| watch.read_now());
    on_cleanup(move || came_back.remove());
    watch
}

async fn keep_reading(api: Api, id: OrderId, watch: OrderWatch, current: Rc<Cell<bool>>) {
    let mut wait = FIRST_WAIT_MS;
    while current.get() {
        let result = api.order(&id).await;
        if !current.get() {
            return;
        }
        match result {
            Ok(order) => {
                let settled = !order.status.is_open();
                watch.problem.set(None);
                if watch.order.with_untracked(|known| known.as_ref() != Some(&order)) {
                    watch.order.set(Some(order));
                    wait = FIRST_WAIT_MS;
                }
                if settled {
                    return;
                }
            }
            Err(error) => {
                let final_answer =
                    matches!(&error, ApiError::Rejected { status: 403 | 404, .. } | ApiError::SessionEnded);
                // The same again is nothing to be told again.
                if watch.problem.with_untracked(|known| known.as_ref() != Some(&error)) {
                    watch.problem.set(Some(error));
                }
                if final_answer {
                    return;
                }
            }
        }
        sleep(wait).await;
        wait = (wait + wait / 2).min(LONGEST_WAIT_MS);
    }
}
