//! What is said when something was put in the cart, whichever page it was done on: also that the same
//! already waits for payment.

use contract::rules::cart::LineKey;
use leptos::prelude::*;

use crate::{
    browser::intl,
    features::cart::{Facts, UnpaidOrder},
    i18n::{t, use_language},
    routes,
    ui::{Toast, Toasts},
};

/// Says which of the lines stand in unpaid orders, where nothing else is to be said.
pub(super) fn tell_unpaid(toasts: Toasts, facts: Facts, lines: &[LineKey]) {
    if untrack(|| lines.iter().any(|line| facts.unpaid(line).is_some())) {
        tell_added(toasts, facts, lines, Toast { text: String::new(), action: None });
    }
}

/// Says `toast`, and which of the lines stand in unpaid orders, with the way there.
pub(super) fn tell_added(toasts: Toasts, facts: Facts, lines: &[LineKey], toast: Toast) {
    let orders: Vec<UnpaidOrder> = untrack(|| lines.iter().filter_map(|line| facts.unpaid(line)).collect());
    let texts = &t().together;
    match orders.as_slice() {
        [] => toasts.show(toast),
        [order] => {
            let date = intl::date(use_language().now().code(), order.placed_at);
            let words = match lines {
                [_] => (texts.unpaid)(&order.number, &date),
                _ => (texts.some_unpaid)(1),
            };
            let text = joined(&toast.text, &words);
            toasts.show_with_way(Toast { text, ..toast }, texts.open_order, routes::order(&order.id));
        }
        orders => {
            let words = (texts.some_unpaid)(orders.len() as u64);
            let text = joined(&toast.text, &words);
            let address = routes::orders_filtered("unpaid", "", "");
            toasts.show_with_way(Toast { text, ..toast }, texts.open_orders, address);
        }
    }
}

/// Two sentences, of which the first may lack its full stop or be nothing.
fn joined(first: &str, second: &str) -> String {
    if first.is_empty() { second.to_owned() } else { format!("{}. {second}", first.trim_end_matches('.')) }
}
