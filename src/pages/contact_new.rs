//! `/contacts/new`: entering a contact.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::contact::saved_word;
use crate::{
    api::use_api,
    browser::page,
    features::{
        account::RequireCustomer,
        contacts::{ContactEditor, Saved},
    },
    i18n::t,
    routes,
    ui::use_toasts,
};

/// The form; afterwards the new contact's own page.
#[component]
pub(crate) fn NewContactPage() -> impl IntoView {
    let texts = &t().my_contacts;
    page::set_title(texts.new_title);
    let session = use_api().session();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let go = {
        let navigate = navigate.clone();
        Callback::new(move |address: String| navigate(&address, NavigateOptions::default()))
    };
    let on_saved = Callback::new(move |saved: Saved| {
        toasts.show(saved_word(texts, saved.how));
        // Back leads to the list, not to an empty form.
        let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
        navigate(&routes::contact(&saved.id), replace);
    });
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    let editor = move || {
        account.get().and_then(|_| session.customer_now()).map(|customer| {
            view! { <ContactEditor customer contact=None back_to=routes::contacts() on_saved go /> }
        })
    };
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{texts.new_title}</h1></header>
            <RequireCustomer>{editor}</RequireCustomer>
        </div>
    }
}
