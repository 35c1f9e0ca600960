//! A cancelled order's way back to the cart and the checkout.

use contract::{AccountId, rules::cart::Added};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use crate::{
    features::{
        cart::use_cart,
        checkout::{Refill, refill},
        orders::Reordered,
    },
    i18n::t,
    routes,
    ui::{Toast, use_toasts},
};

/// Puts the items in the cart and what is known of them in the checkout's draft, and goes to the cart.
pub(super) fn reorder(account: Memo<Option<AccountId>>) -> Callback<Vec<Reordered>> {
    let (cart, toasts) = (use_cart(), use_toasts());
    let navigate = StoredValue::new_local(use_navigate());
    Callback::new(move |items: Vec<Reordered>| {
        let Some(account) = account.get_untracked() else { return };
        let was_empty = cart.count() == 0;
        let (mut added, mut kept, mut left_out) = (Vec::new(), 0, 0);
        cart.change(|cart| {
            for item in items {
                // What the customer has chosen there, a term or a code, stays.
                if cart.line(&item.line.key()).is_some() {
                    kept += 1;
                } else if cart.add(item.line.clone()) == Added::Full {
                    left_out += 1;
                } else {
                    added.push(item);
                }
            }
        });
        let texts = &t().reorder;
        let said = [
            (!added.is_empty()).then(|| (texts.in_cart)(added.len() as u64)),
            (kept > 0).then(|| (texts.kept)(kept)),
            (left_out > 0).then(|| (texts.cart_full)(left_out)),
        ];
        let text = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let refills = added.into_iter().map(|Reordered { line, item, detail }| Refill {
            key: line.key(),
            contact: item.contact,
            artwork: item.artwork,
            detail,
        });
        refill(&account, refills.collect(), was_empty);
        toasts.show(Toast { text, action: None });
        navigate.with_value(|go| go(&routes::cart(), NavigateOptions::default()));
    })
}
