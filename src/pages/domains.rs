//! `/domains?sort=&within=&status=&q=`: the customer’s domains.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::use_api,
    browser::page,
    features::{
        account::RequireCustomer,
        domains::{ListView, Listing, Selection},
    },
    i18n::t,
};

/// The list, as the API orders it or by expiry; for a guest the sign-in stands in its place.
#[component]
pub(crate) fn DomainsPage() -> impl IntoView {
    let title = t().domains.title;
    let session = use_api().session();
    let (query, navigate) = (use_query_map(), use_navigate());
    let view = Memo::new(move |_| {
        let part = |name| query.with(|query| query.get(name)).unwrap_or_default();
        let (by_expiry, within) = (part("sort") == "expiry", part("within").parse().ok());
        ListView { by_expiry, within, status: part("status"), text: part("q") }
    });
    let on_view = Callback::new(move |wanted: ListView| {
        if view.with_untracked(|view| *view != wanted) {
            let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&wanted.address(), options);
        }
    });
    page::set_title(title);
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    let list = move || {
        let selection = Selection::of(&account.get()?);
        Some(view! { <Listing selection view on_view /> })
    };
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <RequireCustomer><div class="domains">{list}</div></RequireCustomer>
        </div>
    }
}
