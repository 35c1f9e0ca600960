//! What the cart comes to, in words about tax too, and the way to order it.

use contract::{Money, rules::cart::Total};
use leptos::prelude::*;

use super::prices::Prices;
use crate::{
    config::use_config,
    i18n::{money, t, tax_words},
    routes,
};

/// Totals per currency at fresh prices, and the link to the checkout.
#[component]
pub(super) fn CartSummary(prices: Prices) -> impl IntoView {
    let texts = &t().cart;
    let totals = Memo::new(move |_| prices.fresh().totals());
    let tax = use_config().with_value(|config| tax_words(config.tax));
    view! {
        <Show when=move || totals.with(|totals| !totals.is_empty())>
            <aside class="cart-total">
                <h2 class="visually-hidden">{texts.total}</h2>
                {move || totals.get().into_iter().map(sum).collect_view()}
                <p class="tax-note">{tax}</p>
                <a class="button primary wide" href=routes::checkout()>{texts.check_out}</a>
            </aside>
        </Show>
    }
}

fn sum(total: Total) -> impl IntoView {
    let texts = &t().cart;
    let saved = total.before.minor().saturating_sub(total.after.minor());
    let parts = (saved != 0).then(|| {
        view! {
            <div>
                <dt>{(texts.items)(total.lines as u64)}</dt>
                <dd>{money(total.before)}</dd>
            </div>
            <div>
                <dt>{texts.discount}</dt>
                // A true minus; `Intl` writes a hyphen.
                <dd>"−"{money(Money::from_minor(saved, total.before.currency()))}</dd>
            </div>
        }
    });
    view! {
        <dl>
            {parts}
            <div class="sum">
                <dt>{texts.total}</dt>
                <dd>{money(total.after)}</dd>
            </div>
        </dl>
    }
}
