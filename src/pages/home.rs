//! `/`: the search, a word on the shop, the promo in force.

use leptos::prelude::*;

/// The start page; the search itself is in the static shell above it.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    view! { <p>"home"</p> }
}
