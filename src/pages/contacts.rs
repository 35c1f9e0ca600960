//! `/contacts?email=&name=&status=`: the customer's contacts.

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
        contacts::{ContactFilter, ContactList},
    },
    i18n::t,
    routes,
};

/// The list; for a guest the sign-in stands in its place.
#[component]
pub(crate) fn ContactsPage() -> impl IntoView {
    let texts = &t().my_contacts;
    page::set_title(texts.title);
    let session = use_api().session();
    let query = use_query_map();
    let filter = Memo::new(move |_| {
        let part = |name| query.with(|query| query.get(name)).unwrap_or_default();
        ContactFilter { email: part("email"), name: part("name"), status: part("status") }
    });
    let navigate = use_navigate();
    let on_filter = Callback::new(move |changed: ContactFilter| {
        let ContactFilter { email, name, status } = &changed;
        let address = routes::contacts_filtered(email, name, status);
        // Back leads to the question before, not to each letter of a name.
        let replace = filter.with_untracked(|filter| filter.email == *email && filter.status == *status);
        navigate(&address, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
    });
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    let list = move || account.get().map(|account| view! { <ContactList account filter on_filter /> });
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
            </header>
            <RequireCustomer>{list}</RequireCustomer>
        </div>
    }
}
