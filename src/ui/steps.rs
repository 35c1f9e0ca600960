//! Where the customer is in a procedure of several steps.

use leptos::prelude::*;

/// The names of all steps, in order; `current` counts from zero. `count` says 'Step 2 of 4:', which
/// the eye needs where there is only room for one name.
#[component]
pub(crate) fn Steps(
    #[prop(into)] names: Signal<Vec<String>>,
    #[prop(into)] current: Signal<usize>,
    count: fn(usize, usize) -> String,
) -> impl IntoView {
    let steps = move || {
        let names = names.get();
        let all = names.len();
        let step = move |(at, name): (usize, String)| {
            let is_current = move || at == current.get();
            view! {
                <li
                    data-state=move || (at < current.get()).then_some("done")
                    aria-current=move || is_current().then_some("step")
                >
                    {move || is_current().then(|| view! { <span class="step-count">{count(at + 1, all)} " "</span> })}
                    <span>{name}</span>
                </li>
            }
        };
        names.into_iter().enumerate().map(step).collect_view()
    };
    view! { <ol class="steps">{steps}</ol> }
}
