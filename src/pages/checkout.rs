//! `/checkout`: account, contact, review, placing.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// The page.
#[component]
pub(crate) fn CheckoutPage() -> impl IntoView {
    page::set_title(t().checkout.title);
    view! { <h1>{t().checkout.title}</h1> }
}
