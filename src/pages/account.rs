//! `/account?confirm=`: who is signed in.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::use_api,
    browser::page,
    features::account::{AccountOverview, RequireCustomer},
    i18n::t,
};

/// The page.
#[component]
pub(crate) fn AccountPage() -> impl IntoView {
    page::set_title(t().account.title);
    let (session, query) = (use_api().session(), use_query_map());
    // Another browser may have changed the e-mail: only the refusal of orders says that it is not confirmed.
    let confirms = Memo::new(move |_| query.with(|query| query.get("confirm").is_some()));
    let navigate = use_navigate();
    let go = Callback::new(move |address: String| navigate(&address, NavigateOptions::default()));
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{t().account.title}</h1>
            </header>
            <RequireCustomer>
                {move || account.get().map(|account| view! { <AccountOverview account go confirms=confirms.get() /> })}
            </RequireCustomer>
        </div>
    }
}
