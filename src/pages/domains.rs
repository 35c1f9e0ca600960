//! `/domains`: the customer’s domains.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// The page.
#[component]
pub(crate) fn DomainsPage() -> impl IntoView {
    page::set_title(t().domains.title);
    view! { <h1>{t().domains.title}</h1> }
}
