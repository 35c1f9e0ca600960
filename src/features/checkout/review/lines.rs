//! The lines of the review with their fresh prices.

use contract::rules::cart::by_service;
use leptos::prelude::*;

use super::{
    line::ReviewLine,
    state::{ContactLook, State, Ways},
};
use crate::{
    api::explain,
    i18n::t,
    ui::{ErrorState, Spinner},
};

/// Every line, priced again.
#[component]
pub(super) fn Lines(state: State, contacts: ContactLook, ways: Ways) -> impl IntoView {
    let texts = &t().checkout;
    let lines = state.lines();
    let asking = Memo::new(move |_| state.progress.with(Option::is_some));
    // In the order of the cart's page.
    let shown = move || lines.with(|lines| by_service(lines).into_iter().cloned().collect::<Vec<_>>());
    let settled = move || !asking.get() && state.failed.with(Option::is_none);
    view! {
        <section class="section">
            <h2>{texts.step_review}</h2>
            <div class="stack">
                <Show when=settled>
                    <p class="soft">{texts.review_lead}</p>
                </Show>
                <Show when=move || asking.get()>
                    <Asking state />
                </Show>
                <ul class="rows" aria-busy=move || asking.get().then_some("true")>
                    <For each=shown key=|line| (line.key(), line.seen.price, line.seen.discounted, line.term) let:line>
                        <ReviewLine state line contacts ways />
                    </For>
                </ul>
                {move || {
                    state.failed.get().map(|error| {
                        view! {
                            <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=move |()| state.ask() />
                        }
                    })
                }}
            </div>
        </section>
    }
}

/// That prices are asked for, and of how many lines they are there.
#[component]
fn Asking(state: State) -> impl IntoView {
    let texts = &t().checkout;
    // For a handful of lines the count would only flicker.
    let count = move || state.progress.get().filter(|progress| progress.of > 20);
    view! {
        <div class="stack">
            <p class="row soft"><Spinner label=t().words.loading /><span role="status">{texts.asking_prices}</span></p>
            {move || {
                count().map(|progress| {
                    view! {
                        <progress class="progress" aria-label=texts.asking_prices max=progress.of value=progress.done></progress>
                        <p class="hint numeric">{(texts.asked_of)(progress.done, progress.of)}</p>
                    }
                })
            }}
        </div>
    }
}
