//! One order: its progress, paying, its receipt.

use contract::{AccountId, ContactDraft, Order, OrderId, OrderStatus, Permission};
use leptos::prelude::*;

use super::{
    items::OrderItems,
    pay::{Pay, PaymentReport},
    problem::OrdersProblem,
    progress::{OrderProgress, status_tone, status_word},
    receipt::read_receipt,
    receipt_view::ReceiptView,
    reorder::{Reorder, Reordered},
    twice::OrderedTwice,
    unpaid::use_unpaid_orders,
    watch::watch_order,
};
use crate::{
    api::{ApiError, use_api},
    i18n::t,
    routes,
    ui::{Kind, Notice, Spinner, Status},
};

/// Follows an order of the account until nothing more happens with it.
#[component]
pub(crate) fn OrderView(
    account: AccountId,
    id: OrderId,
    /// What the address says of a payment.
    report: Signal<Option<PaymentReport>>,
    /// Becomes true when the customer has no such order.
    unknown: WriteSignal<bool>,
    /// A contact at a glance.
    contact_view: fn(ContactDraft) -> AnyView,
    /// Whether a change of it was begun in this tab and not saved.
    is_changing: bool,
    /// Puts items of a cancelled order in the cart.
    on_reorder: Callback<Vec<Reordered>>,
) -> impl IntoView {
    let watch = watch_order(use_api(), id.clone());
    let is_unknown = Memo::new(move |_| {
        watch.problem.with(|problem| matches!(problem, Some(ApiError::Rejected { status: 404, .. })))
            && watch.order.with(Option::is_none)
    });
    Effect::new(move || unknown.set(is_unknown.get()));
    let receipt = StoredValue::new(read_receipt(&account, &id));
    // Paid, changed, or placed just now: the cart's hint about it is right again.
    let unpaid = use_unpaid_orders();
    Effect::new(move || watch.order.with(|order| order.iter().for_each(|order| unpaid.note(order))));
    let retry = Callback::new(move |()| watch.read_now());
    let status = Memo::new(move |_| watch.order.with(|order| order.as_ref().map(|order| order.status.clone())));
    let problem = move || {
        if is_unknown.get() {
            let texts = &t().orders;
            let unknown = view! {
                <p class="lead">{texts.unknown_text}</p>
                <p><a class="button" href=routes::orders()>{texts.all}</a></p>
            };
            return Some(unknown.into_any());
        }
        let error = watch.problem.get()?;
        let known = watch.order.with(Option::is_some);
        let title = known.then_some(t().orders.not_up_to_date);
        Some(view! { <OrdersProblem error title on_retry=retry /> }.into_any())
    };
    let progress = move || {
        let status = status.get()?;
        let order = watch.order.get_untracked()?;
        Some(
            view! { <Progress order status report campaign=receipt.with_value(|receipt| receipt.as_ref()?.campaign.clone()) /> },
        )
    };
    let items = move || {
        let order = watch.order.get()?;
        let receipt = receipt.get_value();
        let may_change = order.status == OrderStatus::Unpaid && order.acl.contains(&Permission::Update);
        let again = (order.status == OrderStatus::Cancelled).then(
            || view! { <Reorder account=account.clone() order=order.clone() receipt=receipt.clone() on_reorder /> },
        );
        let id = order.id.clone();
        let change = may_change.then(|| view! { <Change id is_begun=is_changing /> });
        Some(view! {
            {again}
            <OrderItems order receipt=receipt.clone() contact_view>{change}</OrderItems>
            <ReceiptView receipt />
        })
    };
    view! {
        <div aria-live="polite">
            {problem}
            <Show when=move || status.with(Option::is_none) && watch.problem.with(Option::is_none)>
                <Spinner label=t().words.loading />
            </Show>
            {progress}
        </div>
        {items}
    }
}

/// The progress and what the customer can do now.
#[component]
fn Progress(
    order: Order,
    status: OrderStatus,
    campaign: Option<String>,
    report: Signal<Option<PaymentReport>>,
) -> impl IntoView {
    let texts = &t().orders;
    let next = match status {
        OrderStatus::Unpaid => view! {
            <Pay order=order.clone() campaign report />
            <OrderedTwice order=order.clone() />
        }
        .into_any(),
        OrderStatus::Processing => {
            view! { <p class="row soft"><Spinner label=t().words.loading />{texts.carrying_out}</p> }.into_any()
        }
        OrderStatus::Completed => view! {
            <Notice kind=Kind::Success title=texts.done_hint>
                <div class="row"><a class="button" href=routes::domains()>{texts.to_domains}</a></div>
            </Notice>
        }
        .into_any(),
        OrderStatus::Cancelled => view! { <p class="soft">{texts.cancelled_hint}</p> }.into_any(),
        OrderStatus::Unknown(_) => ().into_any(),
    };
    view! {
        <section class="section order-progress">
            <h2>{texts.progress}</h2>
            <div class="stack">
                <p><Status tone=status_tone(&order.status) word=status_word(&order.status) /></p>
                <OrderProgress order />
                {next}
            </div>
        </section>
    }
}

/// The way to change what was ordered, as long as it is not paid.
#[component]
fn Change(id: OrderId, is_begun: bool) -> impl IntoView {
    let texts = &t().amend;
    let address = routes::order_change(&id);
    if is_begun {
        view! {
            <Notice kind=Kind::Info title=texts.unsaved>
                <div class="row"><a class="button" href=address>{texts.go_on}</a></div>
            </Notice>
        }
        .into_any()
    } else {
        view! { <p><a class="button" href=address>{texts.change}</a></p> }.into_any()
    }
}
