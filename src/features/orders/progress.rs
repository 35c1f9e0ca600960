//! How far an order has come: placed, paid, carried out.

use contract::{Order, OrderStatus};
use leptos::prelude::*;

use crate::{
    browser::intl,
    i18n::{t, use_language},
    ui::Tone,
};

/// The tone of a status.
pub(super) fn status_tone(status: &OrderStatus) -> Tone {
    match status {
        OrderStatus::Unpaid | OrderStatus::Processing => Tone::Wait,
        OrderStatus::Completed => Tone::Good,
        OrderStatus::Cancelled => Tone::Off,
        OrderStatus::Unknown(_) => Tone::Plain,
    }
}

/// The steps of an order, the present one marked.
#[component]
pub(super) fn OrderProgress(order: Order) -> impl IntoView {
    let texts = &t().orders;
    let created = intl::date_time(use_language().now().code(), order.created_at.unix_seconds());
    let steps: Vec<(&'static str, String)> = match &order.status {
        OrderStatus::Unpaid => vec![
            ("now", texts.waiting_for_payment.to_owned()),
            ("next", texts.carrying_out.to_owned()),
            ("next", texts.done.to_owned()),
        ],
        OrderStatus::Processing => vec![
            ("done", texts.paid.to_owned()),
            ("now", texts.carrying_out.to_owned()),
            ("next", texts.done.to_owned()),
        ],
        OrderStatus::Completed => {
            vec![
                ("done", texts.paid.to_owned()),
                ("done", texts.carrying_out.to_owned()),
                ("done", texts.done.to_owned()),
            ]
        }
        OrderStatus::Cancelled => vec![("now", texts.cancelled.to_owned())],
        OrderStatus::Unknown(word) => vec![("now", word.clone())],
    };
    let rest = steps.into_iter().map(|(state, words)| {
        let current = (state == "now").then_some("step");
        view! { <li data-state=state aria-current=current><p>{words}</p></li> }
    });
    view! {
        <ol class="timeline">
            <li data-state="done">
                <p>{texts.placed}</p>
                <p class="hint"><time>{created}</time></p>
            </li>
            {rest.collect_view()}
        </ol>
    }
}
