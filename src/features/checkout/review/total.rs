//! The sums, what stands in the way, and the button that orders.

use contract::rules::{cart::Cart, reprice::Outcome as Price};
use leptos::prelude::*;

use super::state::{Phase, State};
use crate::{
    config::use_config,
    i18n::{money, t, tax_words},
};

/// The sums, what stands in the way, and the button that orders.
#[component]
pub(super) fn Total(state: State, place_now: Callback<bool>) -> impl IntoView {
    let texts = &t().checkout;
    let lines = state.cart.with_value(|cart| cart.lines);
    let tax = use_config().with_value(|config| config.tax);
    let prices = move || lines.get().iter().map(|line| state.price_of(line)).collect::<Option<Vec<_>>>();
    let obstacle = Memo::new(move |_| match prices() {
        None => Some(""),
        Some(prices) if prices.iter().any(Price::blocks) => Some(texts.remove_first),
        Some(prices) if prices.iter().any(Price::needs_acceptance) => Some(texts.accept_first),
        Some(_) => None,
    });
    let sums = move || {
        let mut cart = Cart::default();
        for line in lines.get() {
            cart.add(line);
        }
        // The sum of what stands above it: the new price where it changed.
        state.round.with(|round| {
            let Some(Ok(round)) = round else { return };
            for line in lines.get() {
                match round.outcome(&line) {
                    Some(price) if price.blocks() => drop(cart.remove(&line.key())),
                    Some(_) => drop(round.accept(&mut cart, &line.key())),
                    None => {}
                }
            }
        });
        let totals = cart.totals().into_iter();
        totals
            .map(|total| view! { <div class="sum"><dt>{texts.total}</dt><dd>{money(total.after)}</dd></div> })
            .collect_view()
    };
    let busy = move || matches!(state.phase.get(), Phase::Looking | Phase::Placing);
    let press = move |_| {
        if obstacle.get_untracked().is_none() {
            place_now.run(false);
        }
    };
    view! {
        <div class="cart-total">
            <dl>{sums}</dl>
            <p class="tax-note">{tax_words(tax)}</p>
            <div class="checkout-nav">
                <button
                    class="button primary"
                    type="button"
                    aria-describedby="place-hint"
                    aria-busy=move || busy().then_some("true")
                    aria-disabled=move || (obstacle.get().is_some() || busy()).then_some("true")
                    on:click=press
                >
                    {move || if busy() { texts.placing } else { texts.place }}
                </button>
                <p class="hint" id="place-hint" role="status">
                    {move || obstacle.get().filter(|words| !words.is_empty()).unwrap_or(texts.place_hint)}
                </p>
            </div>
        </div>
    }
}
