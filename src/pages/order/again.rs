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
        let added = cart.change(|cart| {
            let mut keeps = |item: &Reordered| {
                let mut line = item.line.clone();
                // A code entered in the cart stays with its line; the cart asks for the price with it.
                if let Some(there) = cart.line(&line.key()).filter(|_| line.promo.is_empty()) {
                    line.promo = there.promo.clone();
                }
                cart.add(line) != Added::Full
            };
            items.into_iter().map(|item| (keeps(&item), item)).collect::<Vec<_>>()
        });
        let (inside, outside): (Vec<_>, Vec<_>) = added.into_iter().partition(|(is_inside, _)| *is_inside);
        let texts = &t().reorder;
        let text = match outside.len() {
            0 => (texts.in_cart)(inside.len() as u64),
            left_out => (texts.cart_full)(left_out as u64),
        };
        let refills = inside.into_iter().map(|(_, Reordered { line, item, detail })| Refill {
            key: line.key(),
            contact: item.contact,
            artwork: item.artwork,
            detail,
        });
        refill(&account, refills.collect());
        toasts.show(Toast { text, action: None });
        navigate.with_value(|go| go(&routes::cart(), NavigateOptions::default()));
    })
}
