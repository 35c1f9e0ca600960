//! What went wrong with the last attempt, with the way on.

use leptos::prelude::*;

use super::state::{Phase, State};
use crate::{
    i18n::t,
    routes,
    ui::{Kind, Notice},
};

/// What went wrong with the last attempt, with the way on.
#[component]
pub(super) fn Problems(state: State, place_now: Callback<bool>) -> impl IntoView {
    let texts = &t().checkout;
    move || {
        let problem = match state.phase.get() {
            Phase::Idle | Phase::Placing => return None,
            Phase::Looking => {
                view! { <Notice kind=Kind::Info title=texts.looking><p>{texts.looking_text}</p></Notice> }.into_any()
            }
            Phase::PricesChanged => view! { <Notice kind=Kind::Warning title=texts.prices_changed /> }.into_any(),
            Phase::TooManyLines(at_once) => view! {
                <Notice kind=Kind::Warning title=texts.too_many_title>
                    <p>{(texts.too_many_text)(at_once)}</p>
                    <div class="row"><a class="button" href=routes::cart()>{texts.to_cart}</a></div>
                </Notice>
            }
            .into_any(),
            Phase::CartChanged => view! { <Notice kind=Kind::Warning title=texts.cart_changed /> }.into_any(),
            Phase::Refused => {
                let refused = state.checkout.refused.get();
                let below = refused.general.is_empty().then(|| view! { <p>{texts.refused_below}</p> });
                view! {
                    <Notice kind=Kind::Error title=texts.refused>
                        {refused.general.into_iter().map(|message| view! { <p>{message}</p> }).collect_view()}
                        {below}
                    </Notice>
                }
                .into_any()
            }
            // Another order is sent only here, where the customer was asked, and after one more look.
            Phase::Unknown => view! {
                <Notice kind=Kind::Warning title=texts.unknown_title>
                    <p>{texts.unknown_text}</p>
                    <div class="row">
                        <a class="button primary" href=routes::orders()>{texts.look_again}</a>
                        <button
                            class="button"
                            type="button"
                            aria-disabled=move || state.known.with(Option::is_none).then_some("true")
                            on:click=move |_| place_now.run(true)
                        >
                            {texts.place_again}
                        </button>
                    </div>
                </Notice>
            }
            .into_any(),
        };
        Some(view! { <div id="checkout-problem" tabindex="-1">{problem}</div> })
    }
}
