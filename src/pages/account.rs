//! `/account`: who is signed in.

use leptos::prelude::*;

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
    let session = use_api().session();
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{t().account.title}</h1>
            </header>
            <RequireCustomer>
                {move || session.customer().map(|identity| view! { <AccountOverview identity=identity /> })}
            </RequireCustomer>
        </div>
    }
}
