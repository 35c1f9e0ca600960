//! `/search?q=&promo=`: results.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// The page.
#[component]
pub(crate) fn SearchPage() -> impl IntoView {
    page::set_title(t().search.title);
    view! { <h1>{t().search.title}</h1> }
}
