//! Any address the shop does not have.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// Says that there is no such page; the search stands above it.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    let texts = &t().shell;
    page::set_title(texts.not_found_title);
    view! {
        <h1>{texts.not_found_title}</h1>
        <p>{texts.not_found_text}</p>
    }
}
