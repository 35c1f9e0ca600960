//! Any address the shop does not have.

use leptos::prelude::*;

use crate::{browser::page, i18n::t, routes};

/// Says that there is no such page; the search stands above it.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    let texts = &t().shell;
    page::set_title(texts.not_found_title);
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{texts.not_found_title}</h1>
                <p class="lead">{texts.not_found_text}</p>
            </header>
            <p><a class="button" href=routes::home()>{texts.to_start}</a></p>
        </div>
    }
}
