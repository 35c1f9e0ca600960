//! The customer's orders.

use contract::Order;
use leptos::prelude::*;

use super::progress::{status_tone, status_word};
use crate::{
    api::{Paged, explain, use_api},
    browser::intl,
    i18n::{t, use_language},
    routes,
    ui::{EmptyState, ErrorState, LoadMore, NameView, Skeleton, Status},
};

/// The orders as the API lists them, page by page.
#[component]
pub(crate) fn OrderList() -> impl IntoView {
    let api = use_api();
    let texts = &t().orders;
    let orders = Paged::load(move |paging| api.orders(paging), |order: &Order| order.id.clone());
    let language = use_language().now().code();
    let shown = move || {
        let (loaded, total) = (orders.loaded(), orders.total.get().unwrap_or(0));
        (texts.loaded_of)(loaded, total)
    };
    view! {
        <ul class="rows" aria-busy=move || orders.busy.get().then_some("true")>
            <For each=move || orders.items.get() key=|order| order.id.clone() let:order>
                <Row order language />
            </For>
            <Show when=move || orders.busy.get() && orders.items.with(Vec::is_empty)>
                <Skeleton />
            </Show>
        </ul>
        {move || {
            orders.problem.get().map(|error| {
                view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=orders.more() /> }
            })
        }}
        <Show when=move || orders.total.get() == Some(0)>
            <EmptyState title=texts.empty text=texts.empty_hint>
                <p><a class="button primary" href=routes::home()>{texts.find_name}</a></p>
            </EmptyState>
        </Show>
        <Show when=move || orders.has_more()>
            <LoadMore shown=Signal::derive(shown) more=true busy=orders.busy label=texts.more on_more=orders.more() />
        </Show>
    }
}

#[component]
fn Row(order: Order, language: &'static str) -> impl IntoView {
    let names = order.items.iter().map(|item| view! { <NameView name=item.domain.clone() /> " " }).collect_view();
    view! {
        <li class="order-row">
            <span class="order-id"><a href=routes::order(&order.id)>{short_id(order.id.as_str()).to_owned()}</a></span>
            <span class="order-names">{names}</span>
            <span class="order-date">{intl::date(language, order.created_at.unix_seconds())}</span>
            <Status tone=status_tone(&order.status) word=status_word(&order.status) />
        </li>
    }
}

/// The first part of an identifier: enough to tell two orders apart on a page.
pub(crate) fn short_id(id: &str) -> &str {
    id.split('-').next().unwrap_or(id)
}
