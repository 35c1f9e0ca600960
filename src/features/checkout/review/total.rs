//! The sums, the texts to agree to, what stands in the way, and the button that orders.

use contract::rules::{cart::Cart, reprice::Outcome as Price};
use leptos::prelude::*;

use super::{
    super::legal::LegalBoxes,
    state::{Phase, State},
};
use crate::{
    config::use_config,
    i18n::{money, t, tax_words},
};

/// The sums, the texts to agree to, what stands in the way, and the button that orders. `unticked`
/// says that an order waits for a box.
#[component]
pub(super) fn Total(state: State, place_now: Callback<bool>, unticked: RwSignal<bool>) -> impl IntoView {
    let texts = &t().checkout;
    let lines = state.lines();
    let tax = use_config().with_value(|config| config.tax);
    let prices = Memo::new(move |_| {
        lines.with(|lines| lines.iter().map(|line| state.price_of(line)).collect::<Option<Vec<_>>>())
    });
    let obstacle = Memo::new(move |_| {
        match state.phase.get() {
            Phase::Looking => return Some(texts.looking_text),
            // An order may be there already: the customer decides beside the question, not here.
            Phase::Unknown => return Some(texts.decide_first),
            _ => {}
        }
        if state.progress.with(Option::is_some) || state.known.with(Option::is_none) {
            return Some("");
        }
        match prices.get() {
            None => Some(""),
            Some(prices) if prices.iter().any(Price::blocks) => Some(texts.remove_first),
            Some(prices) if prices.iter().any(Price::needs_acceptance) => Some(texts.accept_first),
            Some(_) => None,
        }
    });
    // One change has its own button; for several, each of them stands above this one.
    let changed = move || {
        let count = prices.with(|prices| prices.iter().flatten().filter(|price| price.needs_acceptance()).count());
        (count > 1).then_some(count)
    };
    let sums = move || {
        let mut cart = Cart::default();
        for line in lines.get() {
            cart.add(line);
        }
        // The sum of what stands above it: the new price where it changed.
        let totals = state.checkout.prices.with(|round| round.as_now(&cart)).totals().into_iter();
        totals
            .map(|total| view! { <div class="sum"><dt>{texts.total}</dt><dd>{money(total.after)}</dd></div> })
            .collect_view()
    };
    let busy = move || state.is_busy();
    let press = move |_| {
        if obstacle.get_untracked().is_none() {
            place_now.run(false);
        }
    };
    view! {
        <div class="cart-total">
            <dl>{sums}</dl>
            <p class="tax-note">{tax_words(tax)}</p>
            {move || changed().map(|count| view! {
                <div class="row">
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || busy().then_some("true")
                        on:click=move |_| {
                            if !state.is_busy_now() {
                                state.accept_all();
                            }
                        }
                    >
                        {(texts.accept_all)(count)}
                    </button>
                </div>
            })}
            <LegalBoxes state=state.checkout missing=unticked />
            <div class="checkout-nav">
                <button
                    class="button primary"
                    type="button"
                    aria-describedby="place-hint"
                    aria-busy=move || busy().then_some("true")
                    aria-disabled=move || (obstacle.get().is_some() || busy()).then_some("true")
                    on:click=press
                >
                    {move || match state.phase.get() {
                        Phase::Placing => texts.placing,
                        Phase::Looking => texts.looking,
                        _ => texts.place,
                    }}
                </button>
                <p class="hint" id="place-hint" role="status">
                    {move || obstacle.get().filter(|words| !words.is_empty()).unwrap_or(texts.place_hint)}
                </p>
            </div>
        </div>
    }
}
