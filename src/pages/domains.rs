//! `/domains?sort=&within=`: the customer’s domains.

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
        domains::{DomainList, ExpiryList, Selection},
    },
    i18n::t,
    routes,
};

/// The list, as the API orders it or by expiry; for a guest the sign-in stands in its place.
#[component]
pub(crate) fn DomainsPage() -> impl IntoView {
    let texts = &t().domains;
    let session = use_api().session();
    let (query, navigate) = (use_query_map(), use_navigate());
    let by_expiry = Memo::new(move |_| query.with(|query| query.get("sort")).as_deref() == Some("expiry"));
    let within = Memo::new(move |_| query.with(|query| query.get("within")).and_then(|days| days.parse().ok()));
    let on_within = Callback::new(move |days: Option<u32>| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&routes::domains_by_expiry(days), options);
    });
    page::set_title(texts.title);
    let current = move |here: bool| (by_expiry.get() == here).then_some("page");
    let list = move || {
        let selection = Selection::of(&session.customer()?.account);
        Some(view! {
            <nav class="tabs" aria-label=texts.order_of_list>
                <a href=routes::domains() aria-current=move || current(false)>{texts.newest_first}</a>
                <a href=routes::domains_by_expiry(None) aria-current=move || current(true)>{texts.by_expiry}</a>
            </nav>
            {move || {
                if by_expiry.get() {
                    view! { <ExpiryList selection within on_within /> }.into_any()
                } else {
                    view! { <DomainList selection /> }.into_any()
                }
            }}
        })
    };
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{texts.title}</h1></header>
            <RequireCustomer><div class="domains">{list}</div></RequireCustomer>
        </div>
    }
}
