//! What the chosen renewals come to, and the way into the cart.

use contract::{DomainId, rules::renewal::sums};
use leptos::prelude::*;

use super::{super::cart_actions::CartActions, lines::Lines};
use crate::{
    config::use_config,
    i18n::{money, t, tax_words},
    routes,
};

/// Sums per currency and the button.
#[component]
pub(super) fn Total(
    lines: Lines,
    cart: CartActions,
    /// Hears which domains went into the cart.
    on_added: Callback<Vec<DomainId>>,
) -> impl IntoView {
    let texts = &t().renewal;
    let prices = Memo::new(move |_| lines.prices());
    let count = move || prices.with(Vec::len) as u64;
    let sums = move || {
        let sums = prices.with(|prices| sums(prices.iter().copied()));
        let sum = |sum| view! { <div class="sum"><dt>{texts.sum}</dt><dd>{money(sum)}</dd></div> };
        sums.into_iter().map(sum).collect_view()
    };
    let tax = use_config().with_value(|config| tax_words(config.tax));
    let added = RwSignal::new(false);
    let add = move |_| {
        let offers = lines.offers();
        if !offers.is_empty() {
            cart.add.run(offers);
            on_added.run(lines.chosen_ids());
            added.set(true);
        }
    };
    let word = move || if count() == 0 { texts.nothing_chosen.to_owned() } else { (texts.add_many)(count()) };
    view! {
        <div class="cart-total renewals-total">
            <dl>{sums}</dl>
            <p class="tax-note">{tax}</p>
            <div class="row">
                <button
                    class="button primary"
                    type="button"
                    aria-disabled=move || (count() == 0).then_some("true")
                    on:click=add
                >
                    {word}
                </button>
                {move || added.get().then(|| view! { <a class="button" href=routes::cart()>{t().domains.open_cart}</a> })}
            </div>
        </div>
    }
}
