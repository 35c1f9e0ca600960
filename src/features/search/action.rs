//! What the page lets a customer do with a row; the cart is another feature's.

use contract::{PromoCode, ServiceType, Suggestion, rules::cart::LineKey};
use leptos::prelude::*;

use crate::i18n::{service_word, t};

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
    /// It cannot be had.
    Nothing,
}

/// The row's own service and availability decide.
pub(super) fn offered(row: &Suggestion) -> Offered {
    match (&row.service_type, row.available) {
        // A service that this shop does not know cannot be ordered in it.
        (_, false) | (ServiceType::Unknown(_), _) => Offered::Nothing,
        _ => Offered::Cart,
    }
}

/// The word on the button that puts a row in the cart.
fn add_word(service: &ServiceType) -> String {
    match service {
        ServiceType::CertificateRegistration => t().search.add.to_owned(),
        ServiceType::DomainReserve => t().search.reserve.to_owned(),
        other => (t().search.add_as)(&service_word(other)),
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
    /// The id of what has to be known before.
    #[prop(into)]
    described_by: Signal<Option<String>>,
    cart: CartActions,
) -> impl IntoView {
    let key = LineKey { service: row.service_type.clone(), domain: row.domain.clone() };
    let shown = key.clone();
    let add = add_word(&row.service_type);
    let inside = Memo::new(move |_| cart.has.run(shown.clone()));
    let toggle = move |_| {
        if inside.get_untracked() {
            cart.remove.run(key.clone());
        } else {
            cart.add.run((row.clone(), promo.clone(), at));
        }
    };
    let remove = t().search.remove;
    let word = Signal::derive(move || if inside.get() { remove.to_owned() } else { add.clone() });
    view! {
        <button
            class="button"
            class:primary=move || primary && !inside.get()
            type="button"
            aria-label=move || format!("{}: {}", word.get(), name.get())
            aria-describedby=move || described_by.get()
            on:click=toggle
        >
            {move || word.get()}
        </button>
    }
}
