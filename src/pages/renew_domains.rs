//! `/domains/renew?until=&promo=`: renewing the selected domains.

use contract::PromoCode;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::domain_cart::cart_actions;
use crate::{
    api::use_api,
    browser::page,
    features::{
        account::RequireCustomer,
        domains::{RenewMany, Selection, Wishes},
    },
    i18n::t,
    routes,
};

/// The selection is kept in this tab; the year and the promo code are in the address.
#[component]
pub(crate) fn RenewDomainsPage() -> impl IntoView {
    let texts = &t().renewal;
    let session = use_api().session();
    let cart = cart_actions();
    let (query, navigate) = (use_query_map(), use_navigate());
    let until = Memo::new(move |_| query.with(|query| query.get("until")).and_then(|year| year.parse().ok()));
    let promo = Memo::new(move |_| PromoCode::new(query.with(|query| query.get("promo")).unwrap_or_default()));
    let go = Callback::new(move |(until, promo): (Option<u32>, PromoCode)| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&routes::renew_domains_until(until, promo.as_str()), options);
    });
    let wishes = Wishes {
        target: until.into(),
        on_target: Callback::new(move |year| go.run((year, promo.get_untracked()))),
        promo: promo.into(),
        on_promo: Callback::new(move |promo| go.run((until.get_untracked(), promo))),
    };
    page::set_title(texts.many_title);
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    let content = move || {
        let selection = Selection::of(&account.get()?);
        Some(view! { <RenewMany selection wishes cart /> })
    };
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{texts.many_title}</h1>
                <p class="lead">{texts.many_lead}</p>
            </header>
            <RequireCustomer><div class="stack">{content}</div></RequireCustomer>
        </div>
    }
}
