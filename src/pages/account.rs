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
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{t().account.title}</h1>
            </header>
            <RequireCustomer>
                {move || account.get().map(|account| view! { <AccountOverview account /> })}
            </RequireCustomer>
        </div>
    }
}
