//! `/cart`: what will be ordered.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// The page.
#[component]
pub(crate) fn CartPage() -> impl IntoView {
    page::set_title(t().cart.title);
    view! { <h1>{t().cart.title}</h1> }
}
