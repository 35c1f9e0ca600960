//! What the page lets a customer do with a row; the cart is another feature's.

use contract::{PromoCode, ServiceType, Suggestion, rules::cart::LineKey};
use leptos::prelude::*;

use crate::i18n::t;

/// The cart, as the page hands it in.
#[derive(Clone, Copy)]
pub(crate) struct CartActions {
    /// Whether a line is in it; reactive.
    pub(crate) has: Callback<LineKey, bool>,
    /// Puts a row in it, asked for with a promo code at a time in milliseconds since 1970.
    pub(crate) add: Callback<(Suggestion, PromoCode, u64)>,
    /// Tells it that a row was shown, asked for with a promo code at a time in milliseconds since 1970.
    pub(crate) shown: Callback<(Suggestion, PromoCode, u64)>,
    /// Takes a line out of it.
    pub(crate) remove: Callback<LineKey>,
}

/// What can be done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offered {
    /// It can be put in the cart.
    Cart,
    /// It can be had, but as a service that is not ordered here yet.
    NotHereYet,
    /// It cannot be had.
    Nothing,
}

/// The row's own service and availability decide.
pub(super) fn offered(row: &Suggestion) -> Offered {
    match (&row.service_type, row.available) {
        (_, false) => Offered::Nothing,
        (ServiceType::CertificateRegistration, true) => Offered::Cart,
        _ => Offered::NotHereYet,
    }
}

/// The button of a row. It stays the same node when its word changes, so the keyboard stays on it.
#[component]
pub(super) fn CartButton(
    row: Suggestion,
    /// The code the row was asked for with.
    promo: PromoCode,
    /// When the row was asked for.
    at: u64,
    /// The one button that matters most on the page.
    primary: bool,
    #[prop(into)] name: Signal<String>,
    cart: CartActions,
) -> impl IntoView {
    let key = LineKey { service: row.service_type.clone(), domain: row.domain.clone() };
    let shown = key.clone();
    let inside = Memo::new(move |_| cart.has.run(shown.clone()));
    let toggle = move |_| {
        if inside.get_untracked() {
            cart.remove.run(key.clone());
        } else {
            cart.add.run((row.clone(), promo.clone(), at));
        }
    };
    let texts = &t().search;
    let word = move || if inside.get() { texts.remove } else { texts.add };
    view! {
        <button
            class="button"
            class:primary=move || primary && !inside.get()
            type="button"
            aria-label=move || format!("{}: {}", word(), name.get())
            on:click=toggle
        >
            {word}
        </button>
    }
}
