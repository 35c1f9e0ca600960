//! `/orders?status=&domain=&invoice=`: the customer's orders.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    browser::page,
    features::{
        account::RequireCustomer,
        orders::{OrderList, TypedFilter},
    },
    i18n::t,
    routes,
};

/// The list; for a guest the sign-in stands in its place.
#[component]
pub(crate) fn OrdersPage() -> impl IntoView {
    let title = t().orders.title;
    page::set_title(title);
    let query = use_query_map();
    let filter = Memo::new(move |_| {
        let part = |name| query.with(|query| query.get(name)).unwrap_or_default();
        TypedFilter { status: part("status"), domain: part("domain"), invoice: part("invoice") }
    });
    let navigate = StoredValue::new_local(use_navigate());
    let on_filter = Callback::new(move |TypedFilter { status, domain, invoice }: TypedFilter| {
        let address = routes::orders_filtered(&status, &domain, &invoice);
        navigate.with_value(|go| go(&address, NavigateOptions::default()));
    });
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <RequireCustomer><OrderList filter on_filter /></RequireCustomer>
        </div>
    }
}
