//! The receipt: prices and agreements of an order that was placed in this browser.

use contract::rules::cart::Cart;
use leptos::prelude::*;

use super::{
    price::LinePrice,
    receipt::{AgreedText, Receipt},
};
use crate::{
    browser::intl,
    config::use_config,
    i18n::{money, service_word, t, tax_words, use_language},
    ui::NameView,
};

/// The receipt, or where the prices are instead.
#[component]
pub(super) fn ReceiptView(receipt: Option<Receipt>) -> impl IntoView {
    let texts = &t().orders;
    match receipt.filter(|receipt| !receipt.lines.is_empty()) {
        Some(receipt) => view! { <WithPrices receipt /> }.into_any(),
        None => view! {
            <section class="section receipt">
                <h2>{texts.receipt}</h2>
                <p class="hint">{texts.no_receipt}</p>
            </section>
        }
        .into_any(),
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
        let term = (line.term > 0).then(|| format!(", {}", (t().words.term)(line.term)));
        let promo = (!line.seen.promo.is_empty()).then(|| format!(", {}", (texts.promo)(line.seen.promo.as_str())));
        view! {
            <tr>
                <td>
                    <NameView name=line.domain.clone() />
                    <span class="receipt-detail hint">{service_word(&line.service)} {term} {promo}</span>
                </td>
                <td class="numeric"><LinePrice line=line.clone() /></td>
            </tr>
        }
    });
    let sums = totals.iter().map(
        |total| view! { <tr><th scope="row">{texts.total}</th><td class="numeric">{money(total.after)}</td></tr> },
    );
    view! {
        <section class="section receipt">
            <h2>{texts.receipt}</h2>
            <div class="stack">
                <div class="table-scroll">
                    <table class="table">
                        <thead>
                            <tr><th scope="col">{texts.name}</th><th scope="col" class="numeric">{texts.price}</th></tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                        <tfoot>{sums.collect_view()}</tfoot>
                    </table>
                </div>
                <Agreements agreed=receipt.agreed />
                {receipt.as_of.map(|_| view! { <p class="hint">{texts.receipt_changed}</p> })}
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
