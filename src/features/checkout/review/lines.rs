//! The lines of the review with their fresh prices.

use contract::rules::cart::LineKey;
use leptos::prelude::*;

use super::{
    line::ReviewLine,
    state::{Phase, State},
};
use crate::{
    api::explain,
    i18n::t,
    ui::{ErrorState, Spinner},
};

/// Every line, priced again.
#[component]
pub(super) fn Lines(state: State) -> impl IntoView {
    let lines = state.cart.with_value(|cart| cart.lines);
    let message = move |key: &LineKey| {
        let Phase::Refused(refusal) = state.phase.get() else { return None };
        let about = refusal.lines.into_iter().filter(|(line, _)| line == key);
        let messages: Vec<String> = about.map(|(_, message)| message).collect();
        (!messages.is_empty()).then(|| messages.join(" "))
    };
    let asked = move || state.round.with(|round| matches!(round, Some(Ok(_))));
    view! {
        <section class="section">
            <h2>{t().checkout.step_review}</h2>
            <div class="stack">
                <Show when=asked>
                    <p class="soft">{t().checkout.review_lead}</p>
                </Show>
                <ul class="rows" aria-busy=move || state.round.with(Option::is_none).then_some("true")>
                    <For each=move || lines.get() key=|line| (line.key(), line.seen.price, line.seen.discounted, line.term) let:line>
                        <ReviewLine
                            price={let line = line.clone(); Signal::derive(move || state.price_of(&line))}
                            refused={let key = line.key(); Signal::derive(move || message(&key))}
                            on_accept={let key = line.key(); Callback::new(move |()| state.accept(&key))}
                            on_remove={let key = line.key(); Callback::new(move |()| state.remove(&key))}
                            line
                        />
                    </For>
                </ul>
                {move || match state.round.get() {
                    None => view! { <p class="row soft"><Spinner label=t().words.loading />{t().checkout.asking_prices}</p> }.into_any(),
                    Some(Ok(_)) => ().into_any(),
                    Some(Err(error)) => {
                        view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=move |()| state.ask() /> }
                            .into_any()
                    }
                }}
            </div>
        </section>
    }
}
