//! Names that wait for payment in another order too.

use contract::Order;
use leptos::prelude::*;

use super::{
    list::short_id,
    unpaid::{UnpaidItem, use_unpaid_orders},
};
use crate::{
    i18n::{service_word, t},
    routes,
    ui::{Kind, NameView, Notice},
};

/// Says which names another unpaid order has for the same service, before somebody pays twice.
#[component]
pub(super) fn OrderedTwice(order: Order) -> impl IntoView {
    let (unpaid, texts) = (use_unpaid_orders(), &t().orders);
    let twice = Memo::new(move |_| {
        let items = order.items.iter().flat_map(|item| {
            let others = unpaid.for_name(&item.domain).into_iter();
            others.filter(|other| other.order != order.id && other.service == item.service_type)
        });
        items.collect::<Vec<_>>()
    });
    let rows = move || {
        let row = |item: UnpaidItem| {
            view! {
                <li>
                    <NameView name=item.domain /> ": " {service_word(&item.service)} " – "
                    <a href=routes::order(&item.order)>{texts.order} " " {short_id(item.order.as_str()).to_owned()}</a>
                </li>
            }
        };
        twice.get().into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || twice.with(|twice| !twice.is_empty())>
            <Notice kind=Kind::Info title=texts.twice><ul>{rows}</ul></Notice>
        </Show>
    }
}
