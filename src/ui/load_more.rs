//! How much of a list is here, and the rest of it.

use leptos::prelude::*;

/// `shown` says '60 of 248 shown'; the button is there while there is more.
#[component]
pub(crate) fn LoadMore(
    #[prop(into)] shown: Signal<String>,
    #[prop(into)] more: Signal<bool>,
    #[prop(into)] busy: Signal<bool>,
    #[prop(into)] label: String,
    #[prop(into)] on_more: Callback<()>,
) -> impl IntoView {
    let label = StoredValue::new(label);
    view! {
        <div class="pager">
            <span role="status">{move || shown.get()}</span>
            <Show when=move || more.get()>
                <button
                    class="button"
                    type="button"
                    aria-busy=move || busy.get().then_some("true")
                    on:click=move |_| {
                        if !busy.get_untracked() {
                            on_more.run(());
                        }
                    }
                >
                    {label.get_value()}
                </button>
            </Show>
        </div>
    }
}
