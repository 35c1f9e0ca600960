//! One line of the review: what it costs now, and what changed since it was seen.

use contract::{
    Money,
    rules::{
        cart::CartLine,
        reprice::{Outcome as Price, Reason},
    },
};
use leptos::prelude::*;

use crate::{
    browser::idn_module::use_idn,
    i18n::{money, price_words, service_word, t},
    ui::{NameView, Price as PriceView, Status, Tone, readable_name},
};

/// A line with its price as seen; with old → new and the choice to accept where it changed.
#[component]
pub(super) fn ReviewLine(
    line: CartLine,
    /// What became of the price; `None` while it is asked for.
    price: Signal<Option<Price>>,
    /// What the API said about this line when it refused the order.
    refused: Signal<Option<String>>,
    on_accept: Callback<()>,
    on_remove: Callback<()>,
) -> impl IntoView {
    let texts = &t().checkout;
    let term = (texts.for_term)(&service_word(&line.service), &(t().words.term)(line.term));
    let promo = (!line.seen.promo.is_empty()).then(|| format!(" · {}", line.seen.promo.as_str()));
    let (discounted, full) = (line.seen.discounted, line.seen.price);
    let amount = move || match price.get().as_ref().and_then(change) {
        Some((old, new, _)) => view! {
            <span class="price-change">
                <span class="was"><span class="visually-hidden">{texts.was} " "</span>{money(old)}</span>
                <span class="now"><span class="visually-hidden">" " {texts.now} " "</span>{money(new)}</span>
            </span>
        }
        .into_any(),
        None if full != discounted => {
            view! { <PriceView now=money(discounted) before=money(full) words=price_words() /> }.into_any()
        }
        None => view! { <PriceView now=money(discounted) words=price_words() /> }.into_any(),
    };
    let idn = use_idn();
    let domain = line.domain.clone();
    let name = Memo::new(move |_| readable_name(idn, &domain));
    let remove = move || {
        let label = move || format!("{}: {}", texts.remove, name.get());
        view! {
            <button class="button quiet" type="button" aria-label=label on:click=move |_| on_remove.run(())>
                {texts.remove}
            </button>
        }
    };
    let premium = line.seen.premium.then(|| view! { <Status tone=Tone::Special word=t().search.premium /> });
    let news = move || match price.get()? {
        Price::Same => None,
        price if price.blocks() => Some(
            view! {
                <p class="field-error" role="alert">{why_not(&price)}</p>
                <div class="row">{remove()}</div>
            }
            .into_any(),
        ),
        price => change(&price).map(|(_, _, words)| {
            view! {
                <p role="alert">{words}</p>
                <div class="row">
                    <button
                        class="button"
                        type="button"
                        aria-label=move || format!("{}: {}", texts.accept, name.get())
                        on:click=move |_| on_accept.run(())
                    >
                        {texts.accept}
                    </button>
                    {remove()}
                </div>
            }
            .into_any()
        }),
    };
    view! {
        <li class="review-line">
            <NameView name=line.domain />
            {amount}
            <p class="hint">{term} {promo} " " {premium}</p>
            <div class="review-news">
                {news}
                {move || {
                    refused.get().map(|message| {
                        view! {
                            <p class="field-error" role="alert">{message}</p>
                            <div class="row">{remove()}</div>
                        }
                    })
                }}
            </div>
        </li>
    }
}

/// Old, new and in words what happened, for a price that has to be accepted.
fn change(price: &Price) -> Option<(Money, Money, &'static str)> {
    let texts = &t().checkout;
    Some(match price {
        Price::Cheaper { old, new } => (*old, *new, texts.cheaper),
        Price::Dearer { old, new } => (*old, *new, texts.dearer),
        Price::PromoLapsed { old, new } => (*old, *new, texts.promo_lapsed),
        Price::PromoNowApplies { old, new } => (*old, *new, texts.promo_applies),
        Price::Changed { old, new, .. } => (*old, *new, texts.changed),
        Price::Same | Price::Unavailable(_) | Price::Gone => return None,
    })
}

/// Why a line cannot be ordered.
fn why_not(price: &Price) -> &'static str {
    let texts = &t().checkout;
    match price {
        Price::Unavailable(Reason::Taken) => texts.taken,
        Price::Unavailable(Reason::Reserved) => texts.reserved,
        _ => texts.not_offered,
    }
}
