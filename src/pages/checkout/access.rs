//! What the review may do with the cart and the receipts.

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    api::SessionState,
    browser::clock::now_ms,
    features::{
        cart::{CartState, Fact, Facts, LineFact},
        checkout::{CartAccess, PlacedOrder, forget_draft},
        orders::{AgreedText, Receipt, ReceiptDetail, has_receipt, keep_receipt},
    },
};

/// What the review may do with the cart.
pub(super) fn access(session: SessionState, cart: CartState, facts: Facts) -> CartAccess {
    CartAccess {
        lines: Signal::derive(move || cart.lines()),
        now: Rc::new(move || cart.now()),
        change: Rc::new(move |change| cart.change(|cart| change(cart))),
        settle: Rc::new(move |order| {
            // Nothing personal is kept for somebody who has signed out meanwhile. The receipt of
            // another tab's order says more than this tab knows. A full storage loses the receipt,
            // not the order: its page says where the prices are.
            let signed_in = session.customer_now().is_some_and(|customer| customer.account == order.account);
            if signed_in && (order.sent_here || !has_receipt(&order.account, &order.id)) {
                let _ = keep_receipt(&order.account, &order.id, &receipt(order, cart));
            }
            forget_draft(&order.account);
            cart.change(|cart| {
                for line in &order.lines {
                    cart.remove(&line.key());
                }
                cart.end_campaign();
            });
        }),
        fact: |line| view! { <LineFact line /> }.into_any(),
        is_warned: Rc::new(move |line| facts.of(line).is_some()),
        is_yours: Rc::new(move |line| matches!(facts.of(line), Some(Fact::AlreadyYours(_)))),
        look_into: Rc::new(move |lines, blocked| facts.look_into(lines, blocked)),
    }
}

fn receipt(order: &PlacedOrder, cart: CartState) -> Receipt {
    let details = order.sent.iter().map(|sent| ReceiptDetail { key: sent.key.clone(), text: sent.text.clone() });
    let agreed = order.agreed.iter().cloned().map(|text| AgreedText {
        label: text.label,
        url: text.url,
        language: text.language,
        at: text.at,
    });
    Receipt {
        placed_at: i64::try_from(now_ms() / 1000).unwrap_or_default(),
        lines: order.lines.clone(),
        campaign: cart.now().campaign().map(str::to_owned),
        details: details.collect(),
        agreed: agreed.collect(),
        as_of: None,
        sending: false,
    }
}
