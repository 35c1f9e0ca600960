//! `/domains`: the customer’s domains.

use leptos::prelude::*;

use crate::{
    browser::page,
    features::{account::RequireCustomer, domains::DomainList},
    i18n::t,
};

/// The list; for a guest the sign-in stands in its place.
#[component]
pub(crate) fn DomainsPage() -> impl IntoView {
    let title = t().domains.title;
    page::set_title(title);
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <RequireCustomer><DomainList /></RequireCustomer>
        </div>
    }
}
