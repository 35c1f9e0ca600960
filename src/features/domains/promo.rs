//! A promo code for renewals.

use contract::PromoCode;
use leptos::prelude::*;

use crate::i18n::t;

/// The field, folded away while there is no code; the address keeps what was applied.
#[component]
pub(super) fn PromoForm(
    #[prop(into)] promo: Signal<PromoCode>,
    on_promo: Callback<PromoCode>,
    /// Why the API refuses the code.
    #[prop(into)]
    refused: Signal<Option<String>>,
) -> impl IntoView {
    let texts = &t().renewal;
    let typed = RwSignal::new(promo.get_untracked().as_str().to_owned());
    let apply = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        on_promo.run(PromoCode::new(typed.get_untracked()));
    };
    let invalid = move || refused.with(Option::is_some).then_some("true");
    view! {
        <details class="disclosure" open=!promo.get_untracked().is_empty()>
            <summary>{texts.promo_disclosure}</summary>
            <form class="renew-promo" novalidate on:submit=apply>
                <div class="field">
                    <label for="renew-promo">{texts.promo}</label>
                    <div class="row">
                        <input
                            id="renew-promo"
                            type="text"
                            autocomplete="off"
                            autocapitalize="characters"
                            spellcheck="false"
                            aria-describedby="renew-promo-error"
                            aria-invalid=invalid
                            prop:value=move || typed.get()
                            on:input=move |event| typed.set(event_target_value(&event))
                        />
                        <button class="button" type="submit">{texts.promo_apply}</button>
                    </div>
                    <p class="field-error" id="renew-promo-error" role="alert">{move || refused.get()}</p>
                </div>
            </form>
        </details>
    }
}
