//! What was ordered: each item with its contact, its artwork, and what this browser remembers of it.

use contract::{ContactDraft, InvoiceId, OrderId, OrderedItem, ServiceType, rules::cart::LineKey};
use leptos::prelude::*;

use super::receipt::KeptDetails;
use crate::{
    browser::intl,
    i18n::{artwork_facts, service_word, t, use_language},
    ui::NameView,
};

/// The number, the invoice, and every item; a single one is open. Only what has become another is built
/// anew, so that what was opened stays open.
#[component]
pub(super) fn OrderItems(
    id: OrderId,
    invoice: Memo<Option<InvoiceId>>,
    items: Memo<Vec<OrderedItem>>,
    /// Wallets and identifiers of artworks.
    details: Memo<KeptDetails>,
    /// A contact at a glance.
    contact_view: fn(ContactDraft) -> AnyView,
    /// What can be done with them.
    children: Children,
) -> impl IntoView {
    let texts = &t().orders;
    let number = |label, number: String| fact(label, view! { <bdi class="order-number">{number}</bdi> }.into_any());
    let invoice = move || {
        let invoice = invoice.get().filter(|invoice| !invoice.as_str().is_empty())?;
        Some(number(texts.filter_invoice, invoice.as_str().to_owned()))
    };
    let items = move || {
        let items = items.get();
        let open = items.len() == 1;
        items.into_iter().map(|item| view! { <Item item details open contact_view /> }).collect_view()
    };
    view! {
        <section class="section order-items">
            <h2>{texts.ordered}</h2>
            <div class="stack">
                <div>{items}</div>
                {children()}
                <dl class="facts">{number(texts.number, id.as_str().to_owned())} {invoice}</dl>
            </div>
        </section>
    }
}

#[component]
fn Item(
    item: OrderedItem,
    details: Memo<KeptDetails>,
    open: bool,
    contact_view: fn(ContactDraft) -> AnyView,
) -> impl IntoView {
    let texts = &t().orders;
    let term = (item.period > 0).then(|| format!(", {}", (t().words.term)(item.period)));
    let promo = (!item.promo.is_empty()).then(|| format!(", {}", (texts.promo)(item.promo.as_str())));
    let label = match item.service_type {
        ServiceType::NftMinting => Some(t().details.wallet),
        ServiceType::DomainAttachment => Some(t().details.artwork_id),
        _ => None,
    };
    let key = item.key();
    let detail = label.map(|label| fact(label, (move || detail_view(&details.get(), &key)).into_any()));
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

/// A wallet or an identifier as far as it is known; an old one is never told as what the registry has now.
fn detail_view(details: &KeptDetails, item: &LineKey) -> AnyView {
    let texts = &t().orders;
    match details.find(item) {
        Some((text, as_of)) => {
            let language = use_language().now().code();
            let as_of = as_of.map(|at| (texts.detail_as_of)(&intl::date_time(language, at)));
            let as_of = as_of.map(|as_of| view! { " " <span class="hint">{as_of}</span> });
            view! { <bdi class="order-number">{text}</bdi> {as_of} }.into_any()
        }
        None => {
            let is_outdated = *details == KeptDetails::Outdated;
            let words = if is_outdated { texts.detail_outdated } else { texts.detail_unknown };
            view! { <span class="soft">{words}</span> }.into_any()
        }
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
