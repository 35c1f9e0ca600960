//! A quiet switch with a star: an outline while it is off, filled while it is on.

use leptos::prelude::*;

/// The star, with its word beside it or for the ear alone.
#[component]
pub(crate) fn StarToggle(
    #[prop(into)] pressed: Signal<bool>,
    /// What it switches, for the ear; it begins with the word.
    #[prop(into)]
    label: Signal<String>,
    word: &'static str,
    /// Shows the word too.
    #[prop(optional)]
    with_word: bool,
    #[prop(into)] on_toggle: Callback<()>,
) -> impl IntoView {
    let word_beside = with_word.then(|| view! { <span>{word}</span> });
    view! {
        <button
            class="star-toggle"
            type="button"
            title=(!with_word).then_some(word)
            aria-label=move || label.get()
            aria-pressed=move || if pressed.get() { "true" } else { "false" }
            on:click=move |_| on_toggle.run(())
        >
            <svg class="star" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 3.5l2.6 5.3 5.9.9-4.2 4.1 1 5.8-5.3-2.7-5.3 2.7 1-5.8-4.2-4.1 5.9-.9z"></path>
            </svg>
            {word_beside}
        </button>
    }
}
