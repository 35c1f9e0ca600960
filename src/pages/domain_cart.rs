//! The cart, as the pages of domains hand it to their feature.

use std::collections::HashMap;

use contract::rules::cart::{Added, CartLine, LineKey};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::added::tell_added;
use crate::{
    browser::idn_module::use_idn,
    features::{
        cart::{use_cart, use_facts},
        domains::{CartActions, Offer},
    },
    i18n::t,
    routes,
    ui::{Toast, readable_name, use_toasts},
};

/// Lets a page of domains put services in the cart, and says so.
pub(super) fn cart_actions() -> CartActions {
    let (cart, toasts, idn, navigate) = (use_cart(), use_toasts(), use_idn(), use_navigate());
    let facts = use_facts();
    // Asked now, so that it is known when something is put in the cart.
    facts.prepare();
    let navigate = StoredValue::new_local(navigate);
    let terms =
        Memo::new(move |_| cart.lines().into_iter().map(|line| (line.key(), line.term)).collect::<HashMap<_, _>>());
    let to_cart = Callback::new(move |()| navigate.with_value(|go| go(&routes::cart(), NavigateOptions::default())));
    CartActions {
        term: Callback::new(move |key| terms.with(|terms| terms.get(&key).copied())),
        add: Callback::new(move |offers: Vec<Offer>| {
            let name = match offers.as_slice() {
                [offer] => untrack(|| readable_name(idn, &offer.row.domain)),
                offers => (t().words.names)(offers.len() as u64),
            };
            let row_key =
                |offer: &Offer| LineKey { service: offer.row.service_type.clone(), domain: offer.row.domain.clone() };
            let keys: Vec<LineKey> = offers.iter().map(row_key).collect();
            let left_out = cart.change(|cart| {
                let added = offers.iter().map(|offer| {
                    let mut line = CartLine::of(&offer.row, &offer.promo, offer.at);
                    // A code entered in the cart stays with its line; the cart asks for the price with it.
                    if let Some(there) = cart.line(&line.key()).filter(|_| line.promo.is_empty()) {
                        line.promo = there.promo.clone();
                    }
                    cart.add(line)
                });
                added.filter(|added| *added == Added::Full).count()
            });
            let texts = &t().domains;
            let action = Some((texts.open_cart.to_owned(), to_cart));
            let text = if left_out == 0 { (texts.added)(&name) } else { (texts.cart_full)(left_out as u64) };
            tell_added(toasts, facts, &keys, Toast { text, action });
        }),
    }
}
