//! One field for a promo code: every line that it makes cheaper takes it.

use contract::PromoCode;
use leptos::prelude::*;

use super::prices::{Entered, Prices};
use crate::{api::explain, i18n::t};

/// The field, and what became of the code.
#[component]
pub(super) fn PromoField(prices: Prices) -> impl IntoView {
    let texts = &t().cart;
    let code = RwSignal::new(String::new());
    let problem = move || match prices.entered.get() {
        Entered::Refused(reason) => Some(reason),
        Entered::NotBetter(promo) => Some((texts.promo_not_better)(promo.as_str())),
        Entered::Failed(error) => Some(explain(&error)),
        _ => None,
    };
    let invalid = move || matches!(prices.entered.get(), Entered::Refused(_)).then_some("true");
    let busy = move || (prices.entered.get() == Entered::Underway).then_some("true");
    let done = move || match prices.entered.get() {
        Entered::Taken { promo, lines: 0 } => Some((texts.promo_does_not_fit_any)(promo.as_str())),
        Entered::Taken { promo, lines } => Some((texts.promo_taken)(promo.as_str(), lines as u64)),
        _ => None,
    };
    let apply = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let promo = PromoCode::new(code.get_untracked());
        // A refused code is asked again only after it was changed.
        if !matches!(prices.entered.get_untracked(), Entered::Refused(_)) {
            prices.enter(promo);
        }
    };
    view! {
        <form class="cart-promo" on:submit=apply>
            <div class="field">
                <label for="cart-promo">{texts.promo}</label>
                <div class="row">
                    <input
                        id="cart-promo"
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-describedby="cart-promo-error"
                        aria-invalid=invalid
                        prop:value=move || code.get()
                        on:input=move |event| {
                            code.set(event_target_value(&event));
                            prices.entered.set(Entered::Nothing);
                        }
                    />
                    <button class="button" type="submit" aria-busy=busy>{texts.apply}</button>
                </div>
                <p class="field-error" id="cart-promo-error" role="alert">{problem}</p>
                <p class="field-hint" role="status">{done}</p>
            </div>
        </form>
    }
}
