//! `/cart`: what will be ordered.

use leptos::prelude::*;

use crate::{
    browser::page,
    features::cart::{ArrivalNotices, CameAlong, CartLines},
    i18n::t,
};

/// The page.
#[component]
pub(crate) fn CartPage() -> impl IntoView {
    page::set_title(t().cart.title);
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{t().cart.title}</h1></header>
            <CameAlong />
            <ArrivalNotices />
            <CartLines />
        </div>
    }
}
