//! `/orders`: the customer’s orders.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// The page.
#[component]
pub(crate) fn OrdersPage() -> impl IntoView {
    page::set_title(t().orders.title);
    view! { <h1>{t().orders.title}</h1> }
}
