//! What was ordered: each item with its contact, its artwork, and what this browser remembers of it.

use contract::{ContactDraft, Order, OrderedItem, ServiceType, rules::cart::LineKey};
use leptos::prelude::*;

use super::receipt::Receipt;
use crate::{
    i18n::{artwork_facts, service_word, t},
    ui::NameView,
};

/// The number, the invoice, and every item; a single one is open.
#[component]
pub(super) fn OrderItems(
    order: Order,
    receipt: Option<Receipt>,
    /// A contact at a glance.
    contact_view: fn(ContactDraft) -> AnyView,
    /// What can be done with them.
    children: Children,
) -> impl IntoView {
    let texts = &t().orders;
    let open = order.items.len() == 1;
    let numbers =
        [(texts.number, order.id.as_str().to_owned()), (texts.filter_invoice, order.invoice.as_str().to_owned())];
    let numbers = numbers.into_iter().filter(|(_, number)| !number.is_empty());
    let numbers =
        numbers.map(|(label, number)| fact(label, view! { <bdi class="order-number">{number}</bdi> }.into_any()));
    let details = receipt.map(|receipt| receipt.details).unwrap_or_default();
    let items = order.items.into_iter().map(|item| {
        let key = LineKey { service: item.service_type.clone(), domain: item.domain.clone() };
        let detail = details.iter().find(|detail| detail.key == key).map(|detail| detail.text.clone());
        view! { <Item item detail open contact_view /> }
    });
    view! {
        <section class="section order-items">
            <h2>{texts.ordered}</h2>
            <div class="stack">
                <div>{items.collect_view()}</div>
                {children()}
                <dl class="facts">{numbers.collect_view()}</dl>
            </div>
        </section>
    }
}

#[component]
fn Item(
    item: OrderedItem,
    /// The wallet, or the identifier of the artwork.
    detail: Option<String>,
    open: bool,
    contact_view: fn(ContactDraft) -> AnyView,
) -> impl IntoView {
    let texts = &t().orders;
    let term = (item.period > 0).then(|| format!(", {}", (t().words.term)(item.period)));
    let promo = (!item.promo.is_empty()).then(|| format!(", {}", (texts.promo)(item.promo.as_str())));
    let needed = match item.service_type {
        ServiceType::NftMinting => Some((t().details.wallet, texts.wallet_unknown)),
        ServiceType::DomainAttachment => Some((t().details.artwork_id, texts.artwork_unknown)),
        _ => None,
    };
    let detail = needed.map(|(label, unknown)| match detail {
        Some(text) => fact(label, view! { <bdi class="order-number">{text}</bdi> }.into_any()),
        None => fact(label, view! { <span class="soft">{unknown}</span> }.into_any()),
    });
    let artwork = artwork_facts(&item.artwork).into_iter().filter(|(_, text)| !text.trim().is_empty());
    let artwork = artwork.map(|(label, text)| fact(label, view! { <bdi>{text.to_owned()}</bdi> }.into_any()));
    view! {
        <details class="disclosure order-item" prop:open=open>
            <summary>
                <NameView name=item.domain />
                <span class="hint">{service_word(&item.service_type)} {term} {promo}</span>
            </summary>
            <dl class="facts">
                {detail}
                {fact(texts.contact, (contact_view)(item.contact))}
                {artwork.collect_view()}
            </dl>
        </details>
    }
}

fn fact(label: &'static str, value: AnyView) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
        </div>
    }
}
