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
    let order = move || {
        let id = OrderId::new(id.get());
        account.get().map(|account| view! { <OrderView account id report /> })
    };
    view! {
        <div class="page">
            {move || {
                let title = format!("{} {}", t().orders.order, id.with(|id| short_id(id).to_owned()));
                page::set_title(&title);
                view! { <header class="page-title"><h1 tabindex="-1">{title}</h1></header> }
            }}
            <RequireCustomer>{order}</RequireCustomer>
        </div>
    }
}
