//! There is nothing here, and what to do about it.

use leptos::prelude::*;

/// A title, a sentence and, as children, the way out.
#[component]
pub(crate) fn EmptyState(
    #[prop(into)] title: String,
    #[prop(optional, into)] text: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{title}</h2>
            {text.map(|text| view! { <p class="soft">{text}</p> })}
            {children.map(|children| children())}
        </div>
    }
}
