//! `/orders/:id?payment=`: one order, its progress, its receipt, paying.

use contract::OrderId;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::{
    api::use_api,
    browser::page,
    features::{
        account::RequireCustomer,
        orders::{OrderView, PaymentReport, short_id},
    },
    i18n::t,
};

/// An id that is not the customer's has a page that says so; the search stands above it.
///
/// Also where the payment page sends the customer back to: without a session, through sign-in
/// to the same order.
#[component]
pub(crate) fn OrderPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let session = use_api().session();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
    let report = Signal::derive(move || query.with(|query| PaymentReport::read(&query.get("payment")?)));
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    let (is_unknown, unknown) = signal(false);
    let order = move || {
        let id = OrderId::new(id.get());
        account.get().map(|account| view! { <OrderView account id report unknown /> })
    };
    // One heading all the time, so that the keyboard stays where it is.
    let title = move || {
        let texts = &t().orders;
        let title = if is_unknown.get() && account.get().is_some() {
            texts.unknown_title.to_owned()
        } else {
            format!("{} {}", texts.order, id.with(|id| short_id(id).to_owned()))
        };
        page::set_title(&title);
        title
    };
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <RequireCustomer>{order}</RequireCustomer>
        </div>
    }
}
