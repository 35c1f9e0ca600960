//! `/orders/:id?payment=&change=`: one order, its progress, its receipt, paying, changing it.

mod again;
mod change;

use contract::OrderId;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use self::{again::reorder, change::ChangeOrder};
use super::contact_look::contact_view;
use crate::{
    api::use_api,
    browser::page,
    features::{
        account::RequireCustomer,
        checkout::has_amendment,
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
    let is_change = Memo::new(move |_| query.with(|query| query.get("change").is_some()));
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    let (is_unknown, unknown) = signal(false);
    let on_reorder = reorder(account);
    let order = move || {
        let id = OrderId::new(id.get());
        let customer = account.get().and_then(|_| session.customer_now())?;
        if is_change.get() {
            return Some(view! { <ChangeOrder customer id unknown /> }.into_any());
        }
        let is_changing = has_amendment(&customer.account, &id);
        Some(
            view! { <OrderView account=customer.account id report unknown contact_view is_changing on_reorder /> }
                .into_any(),
        )
    };
    // One heading all the time, so that the keyboard stays where it is.
    let title = move || {
        let texts = &t().orders;
        let number = id.with(|id| short_id(id).to_owned());
        let title = if is_unknown.get() && account.get().is_some() {
            texts.unknown_title.to_owned()
        } else if is_change.get() {
            (t().amend.title)(&number)
        } else {
            format!("{} {number}", texts.order)
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
