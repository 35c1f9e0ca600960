//! The customer's orders.

use contract::{DomainName, Order};
use leptos::prelude::*;

use super::{
    filter::{FilterForm, Readable, TypedFilter, zone},
    problem::OrdersProblem,
    progress::status_tone,
};
use crate::{
    api::{OrderFilter, Paged, use_api},
    browser::{idn_module::use_idn, intl},
    i18n::{service_word, status_word, t, use_language},
    routes,
    ui::{EmptyState, LoadMore, NameView, Skeleton, Status},
};

/// The filter, and the orders that it leaves.
#[component]
pub(crate) fn OrderList(filter: Memo<TypedFilter>, on_filter: Callback<TypedFilter>) -> impl IntoView {
    let texts = &t().orders;
    let (idn, zone) = (use_idn(), zone());
    let readable = Memo::new(move |_| filter.with(|filter| filter.read(&zone, idn)));
    let is_whole = Memo::new(move |_| filter.with(TypedFilter::is_empty));
    let list = move || match readable.get() {
        Readable::Filter(filter) => view! { <Loaded filter is_whole=is_whole.get_untracked() /> }.into_any(),
        Readable::NotYet => view! { <Skeleton /> }.into_any(),
        Readable::NoName => {
            view! { <EmptyState title=texts.filter_no_name text=texts.filter_no_name_hint /> }.into_any()
        }
    };
    view! {
        <div class="stack">
            <FilterForm filter on_change=on_filter />
            {list}
        </div>
    }
}

/// The orders as the API lists them, page by page.
#[component]
fn Loaded(filter: OrderFilter, is_whole: bool) -> impl IntoView {
    let api = use_api();
    let texts = &t().orders;
    let filter = StoredValue::new(filter);
    let ask = move |paging| async move { api.orders(&filter.get_value(), paging).await };
    let orders = Paged::load(ask, |order: &Order| order.id.clone()).as_long_as_before();
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
                view! { <OrdersProblem error on_retry=orders.more() /> }
            })
        }}
        <Show when=move || orders.total.get() == Some(0)>
            {if is_whole {
                view! {
                    <EmptyState title=texts.empty text=texts.empty_hint>
                        <p><a class="button primary" href=routes::home()>{texts.find_name}</a></p>
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! {
                    <EmptyState title=texts.filter_none text=texts.filter_none_hint>
                        <p><a class="button" href=routes::orders()>{texts.filter_clear}</a></p>
                    </EmptyState>
                }
                    .into_any()
            }}
        </Show>
        <Show when=move || orders.has_more()>
            <LoadMore shown=Signal::derive(shown) more=true busy=orders.busy label=texts.more on_more=orders.more() />
        </Show>
    }
}

#[component]
fn Row(order: Order, language: &'static str) -> impl IntoView {
    // One name may stand for several services.
    let mut names: Vec<(DomainName, Vec<String>)> = Vec::new();
    for item in &order.items {
        let word = service_word(&item.service_type);
        match names.iter_mut().find(|(name, _)| *name == item.domain) {
            Some((_, words)) => words.push(word),
            None => names.push((item.domain.clone(), vec![word])),
        }
    }
    let names = names.into_iter().map(|(name, words)| {
        view! { <span><NameView name /> " " <span class="hint">{words.join(", ")}</span></span> " " }
    });
    let names = names.collect_view();
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
