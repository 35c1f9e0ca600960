//! What was shown when an order was placed; the API gives no prices on an order.

use contract::{
    AccountId, OrderId, OrderedItem, ServiceType,
    rules::cart::{Cart, CartLine, LineKey},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    browser::{
        intl,
        storage::{self, Area, NotKept},
    },
    config::use_config,
    i18n::{money, price_words, service_word, t, tax_words, use_language},
    ui::{NameView, Price},
};

/// What the customer saw and accepted, kept in this browser per account and order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Receipt {
    /// When the order was placed, by this device's clock (seconds since 1970).
    pub(crate) placed_at: i64,
    /// The lines with the prices they were placed at.
    pub(crate) lines: Vec<CartLine>,
    /// Campaign the cart came from.
    pub(crate) campaign: Option<String>,
    /// Wallets and identifiers of artworks, which the API does not give back either.
    #[serde(default)]
    pub(crate) details: Vec<ReceiptDetail>,
    /// The texts that were agreed to.
    #[serde(default)]
    pub(crate) agreed: Vec<AgreedText>,
}

/// The wallet a line was minted to, or the identifier of the artwork that was attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReceiptDetail {
    pub(crate) key: LineKey,
    pub(crate) text: String,
}

/// A text the customer agreed to before the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AgreedText {
    pub(crate) label: String,
    pub(crate) url: String,
    /// The language it was offered in (ISO 639-1).
    pub(crate) language: String,
    /// When its box was ticked, by this device's clock (seconds since 1970).
    pub(crate) at: i64,
}

fn key(account: &AccountId, order: &OrderId) -> String {
    format!("{}receipt.{order}", storage::personal_prefix(account.as_str()))
}

/// Keeps the receipt of an order that was placed.
///
/// # Errors
/// [`NotKept`] when this browser's storage is full or switched off.
pub(crate) fn keep_receipt(account: &AccountId, order: &OrderId, receipt: &Receipt) -> Result<(), NotKept> {
    let text = serde_json::to_string(receipt).map_err(|_| NotKept)?;
    storage::write(Area::Local, &key(account, order), &text)
}

/// Whether this browser has the receipt of an order.
pub(crate) fn has_receipt(account: &AccountId, order: &OrderId) -> bool {
    read_receipt(account, order).is_some()
}

/// The receipt of an order, if it was placed in this browser.
pub(super) fn read_receipt(account: &AccountId, order: &OrderId) -> Option<Receipt> {
    serde_json::from_str(&storage::read(Area::Local, &key(account, order))?).ok()
}

/// The receipt, or only the names where another browser has it.
#[component]
pub(super) fn ReceiptView(items: Vec<OrderedItem>, receipt: Option<Receipt>) -> impl IntoView {
    match receipt {
        Some(receipt) => view! { <WithPrices receipt /> }.into_any(),
        None => view! { <NamesOnly items /> }.into_any(),
    }
}

#[component]
fn NamesOnly(items: Vec<OrderedItem>) -> impl IntoView {
    let texts = &t().orders;
    let rows = items.into_iter().map(|item| {
        view! {
            <li class="row spread">
                <NameView name=item.domain />
                <span class="soft">{service_word(&item.service_type)} ", " {(t().words.term)(item.period)}</span>
            </li>
        }
    });
    view! {
        <section class="section receipt">
            <h2>{texts.names}</h2>
            <ul class="rows">{rows.collect_view()}</ul>
            <p class="hint">{texts.no_receipt}</p>
        </section>
    }
}

#[component]
fn WithPrices(receipt: Receipt) -> impl IntoView {
    let texts = &t().orders;
    let language = use_language().now().code();
    let tax = use_config().with_value(|config| config.tax);
    let mut cart = Cart::default();
    for line in &receipt.lines {
        cart.add(line.clone());
    }
    let totals = cart.totals();
    let rows = receipt.lines.iter().map(|line| {
        let price = if line.seen.price == line.seen.discounted {
            view! { <Price now=money(line.seen.discounted) words=price_words() /> }.into_any()
        } else {
            view! { <Price now=money(line.seen.discounted) before=money(line.seen.price) words=price_words() /> }
                .into_any()
        };
        let detail = receipt.details.iter().find(|detail| detail.key == line.key()).map(|detail| {
            let words = if line.service == ServiceType::NftMinting { texts.to_wallet } else { texts.of_artwork };
            view! { <span class="receipt-detail hint">{words} " " <bdi>{detail.text.clone()}</bdi></span> }
        });
        let term = (line.term > 0).then(|| format!(", {}", (t().words.term)(line.term)));
        let promo = (!line.seen.promo.is_empty()).then(|| (texts.promo)(line.seen.promo.as_str()));
        view! {
            <tr>
                <td><NameView name=line.domain.clone() /></td>
                <td>
                    {service_word(&line.service)} {term}
                    {promo.map(|promo| view! { <span class="hint">" " {promo}</span> })}
                    {detail}
                </td>
                <td class="numeric">{price}</td>
            </tr>
        }
    });
    let sums = totals.iter().map(|total| view! { <tr><th scope="row" colspan="2">{texts.total}</th><td class="numeric">{money(total.after)}</td></tr> });
    view! {
        <section class="section receipt">
            <h2>{texts.receipt}</h2>
            <div class="stack">
                <div class="table-scroll">
                    <table class="table">
                        <thead>
                            <tr><th scope="col">{texts.name}</th><th scope="col">{texts.service}</th><th scope="col" class="numeric">{texts.price}</th></tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                        <tfoot>{sums.collect_view()}</tfoot>
                    </table>
                </div>
                <Agreements agreed=receipt.agreed />
                <p class="hint">{(texts.receipt_hint)(&intl::date_time(language, receipt.placed_at))} " " {tax_words(tax)}</p>
            </div>
        </section>
    }
}

/// Which texts were agreed to, in which language, when.
#[component]
fn Agreements(agreed: Vec<AgreedText>) -> impl IntoView {
    let texts = &t().orders;
    let language = use_language().now().code();
    let rows = agreed.into_iter().map(|text| {
        let when =
            (texts.agreed_in)(&intl::language_name(language, &text.language), &intl::date_time(language, text.at));
        view! { <li class="hint"><a href=text.url>{text.label}</a> " (" {when} ")"</li> }
    });
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| view! { <div><p>{texts.agreed}</p><ul>{rows}</ul></div> })
}
