//! `/orders`: the customer's orders.

use leptos::prelude::*;

use crate::{
    browser::page,
    features::{account::RequireCustomer, orders::OrderList},
    i18n::t,
};

/// The list; for a guest the sign-in stands in its place.
#[component]
pub(crate) fn OrdersPage() -> impl IntoView {
    let title = t().orders.title;
    page::set_title(title);
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <RequireCustomer><OrderList /></RequireCustomer>
        </div>
    }
}
