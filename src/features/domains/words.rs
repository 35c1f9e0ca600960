//! A domain in words: its status, its dates, a price.

use contract::{
    Domain, DomainStatus, PromoCode, Suggestion, Timestamp,
    rules::promo::{PromoNote, explain},
};
use leptos::prelude::*;

use crate::{
    browser::intl,
    i18n::{money, price_words, t, use_language},
    ui::Tone,
};

/// Shape and word of a status; one the shop does not know is shown as it is.
pub(super) fn status(status: &DomainStatus) -> (Tone, String) {
    let texts = &t().domains;
    match status {
        DomainStatus::Active => (Tone::Good, texts.active.to_owned()),
        DomainStatus::Expired => (Tone::Bad, texts.expired.to_owned()),
        DomainStatus::Unregistered => (Tone::Off, texts.unregistered.to_owned()),
        DomainStatus::Unknown(word) => (Tone::Plain, word.clone()),
    }
}

/// A day in the customer's own time zone.
pub(super) fn day(time: &Timestamp) -> String {
    intl::date(use_language().now().code(), time.unix_seconds())
}

/// Until when the domain lasts, or lasted; nothing where the API has no expiry.
pub(super) fn until(domain: &Domain) -> Option<String> {
    let texts = &t().domains;
    let date = day(domain.expired_at.as_ref()?);
    Some(match domain.status {
        DomainStatus::Expired => (texts.was_until)(&date),
        DomainStatus::Active | DomainStatus::Unregistered | DomainStatus::Unknown(_) => (texts.until)(&date),
    })
}

/// The price of a row inside a line of text, the one before struck through.
pub(super) fn inline_price(row: &Suggestion) -> impl IntoView + use<> {
    let words = price_words();
    let now = money(row.discounted);
    if row.discounted == row.price {
        return view! { <span class="price">{now}</span> }.into_any();
    }
    view! {
        <span class="price">
            <del><span class="visually-hidden">{words.before} " "</span>{money(row.price)}</del>
            <ins><span class="visually-hidden">" " {words.now} " "</span>{now}</ins>
        </span>
    }
    .into_any()
}

/// What a promo code does to a row, in words; nothing where none was asked for.
pub(super) fn promo_words(asked: &PromoCode, row: &Suggestion) -> Option<String> {
    match explain(asked, row) {
        PromoNote::None => None,
        PromoNote::Applied { promo, description, .. } if description.is_empty() => Some(promo.as_str().to_owned()),
        PromoNote::Applied { promo, description, .. } => Some(format!("{}: {description}", promo.as_str())),
        PromoNote::DoesNotApply { asked } => Some((t().renewal.promo_does_not_fit)(asked.as_str())),
    }
}
