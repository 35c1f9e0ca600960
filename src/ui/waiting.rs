//! What stands where something is still to come.

use leptos::prelude::*;

/// A turning mark with words for who does not see it.
#[component]
pub(crate) fn Spinner(#[prop(into)] label: String) -> impl IntoView {
    view! { <span class="spinner" role="img" aria-label=label></span> }
}

/// Grey lines in the shape of what comes. The list around them carries `aria-busy`.
#[component]
pub(crate) fn Skeleton(
    #[prop(default = 3)] rows: usize,
    /// Grey parts of one row.
    #[prop(default = 1)]
    parts: usize,
    /// The class of a row, from the feature whose shape it takes.
    #[prop(default = "offer-skeleton")]
    class: &'static str,
) -> impl IntoView {
    let row = move || {
        let parts = (0..parts).map(|_| view! { <span class="skeleton"></span> }).collect_view();
        view! { <li class=class aria-hidden="true">{parts}</li> }
    };
    (0..rows).map(|_| row()).collect_view()
}
