//! Where the customer is in a procedure of several steps.

use leptos::prelude::*;

/// The names of all steps, in order; `current` counts from zero.
#[component]
pub(crate) fn Steps(names: Vec<String>, #[prop(into)] current: Signal<usize>) -> impl IntoView {
    let steps = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            view! {
                <li
                    data-state=move || (at < current.get()).then_some("done")
                    aria-current=move || (at == current.get()).then_some("step")
                >
                    <span>{name}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="steps">{steps}</ol> }
}
