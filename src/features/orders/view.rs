//! One order: its progress, paying, its receipt.

use contract::{AccountId, ContactDraft, Order, OrderId, OrderStatus, Permission, ServiceType};
use leptos::prelude::*;

use super::{
    items::OrderItems,
    pay::{Pay, PaymentReport},
    problem::OrdersProblem,
    progress::{OrderProgress, status_tone},
    receipt::{KeptDetails, note_seen, read_receipt},
    receipt_view::ReceiptView,
    reorder::{Reorder, Reordered},
    twice::OrderedTwice,
    unpaid::use_unpaid_orders,
    watch::watch_order,
};
use crate::{
    api::{ApiError, use_api},
    i18n::{status_word, t},
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
    let unpaid = use_unpaid_orders();
    let owner = StoredValue::new((account, id));
    Effect::new(move || {
        let Some(order) = watch.order.get() else { return };
        // Paid, changed, or placed just now: the cart's hint about it is right again.
        unpaid.note(&order);
        owner.with_value(|(account, _)| note_seen(account, &order));
    });
    let retry = Callback::new(move |()| watch.read_now());
    // One memo for each part of the page: what is the same is not built anew.
    let is_known = Memo::new(move |_| watch.order.with(Option::is_some));
    let items = Memo::new(move |_| {
        watch.order.with(|order| order.as_ref().map(|order| order.items.clone()).unwrap_or_default())
    });
    let invoice = Memo::new(move |_| watch.order.with(|order| Some(order.as_ref()?.invoice.clone())));
    let status = Memo::new(move |_| watch.order.with(|order| Some(order.as_ref()?.status.clone())));
    let may_change = Memo::new(move |_| watch.order.with(|order| order.as_ref().is_some_and(may_be_changed)));
    // Another tab may have changed the order and noted it.
    let receipt = Memo::new(move |_| {
        watch.order.track();
        owner.with_value(|(account, id)| read_receipt(account, id))
    });
    let details = Memo::new(move |_| {
        watch.order.with(|order| {
            let of = |order| receipt.with(|receipt| KeptDetails::of_receipt(receipt.as_ref(), order));
            order.as_ref().map_or(KeptDetails::NoReceipt, of)
        })
    });
    let problem = move || {
        if is_unknown.get() {
            return Some(view! { <UnknownOrder /> }.into_any());
        }
        let error = watch.problem.get()?;
        let title = is_known.get().then_some(t().orders.not_up_to_date);
        Some(view! { <OrdersProblem error title on_retry=retry /> }.into_any())
    };
    let progress = move || {
        let status = status.get()?;
        // A link to the payment of no invoice, or of one that is not the order's any more, leads nowhere.
        invoice.track();
        let order = watch.order.get_untracked()?;
        let campaign = receipt.with_untracked(|receipt| receipt.as_ref()?.campaign.clone());
        Some(view! { <Progress order status report campaign /> })
    };
    let again = move || {
        let order = (status.get()? == OrderStatus::Cancelled).then(|| watch.order.get_untracked()).flatten()?;
        let account = owner.with_value(|(account, _)| account.clone());
        Some(view! { <Reorder account order details on_reorder /> })
    };
    let change = move || {
        let id = owner.with_value(|(_, id)| id.clone());
        may_change.get().then(|| view! { <Change id is_begun=is_changing /> })
    };
    let ordered = move || {
        let id = owner.with_value(|(_, id)| id.clone());
        is_known.get().then(|| {
            view! {
                {again}
                <OrderItems id invoice items details contact_view>{change}</OrderItems>
                {move || view! { <ReceiptView receipt=receipt.get() /> }}
            }
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
        {ordered}
    }
}

/// What stands where the customer has no such order.
#[component]
pub(crate) fn UnknownOrder() -> impl IntoView {
    let texts = &t().orders;
    view! {
        <p class="lead">{texts.unknown_text}</p>
        <p><a class="button" href=routes::orders()>{texts.all}</a></p>
    }
}

/// An item of a service that the shop does not know cannot be sent again, and a change sends all of them.
fn may_be_changed(order: &Order) -> bool {
    order.status == OrderStatus::Unpaid
        && order.acl.contains(&Permission::Update)
        && !order.items.iter().any(|item| matches!(item.service_type, ServiceType::Unknown(_)))
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
