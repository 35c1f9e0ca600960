//! One line of the review: what it costs now, and what changed since it was seen.

use contract::rules::{cart::CartLine, reprice::Outcome as Price};
use leptos::prelude::*;

use super::{
    super::dependence::DependenceHint,
    facts::{Facts, NamedButton},
    state::{ContactLook, State, Ways},
    words::{change, idle_promo, why_not},
};
use crate::{
    browser::idn_module::use_idn,
    i18n::{money, price_words, service_word, t},
    ui::{NameView, Price as PriceView, Status, Tone, readable_name},
};

/// A line with its price as seen; with old → new and the choice to accept where it changed.
#[component]
pub(super) fn ReviewLine(state: State, line: CartLine, contacts: ContactLook, ways: Ways) -> impl IntoView {
    let texts = &t().checkout;
    let service = service_word(&line.service);
    let term = if line.term == 0 { service } else { (texts.for_term)(&service, &(t().words.term)(line.term)) };
    let promo = (!line.seen.promo.is_empty()).then(|| format!(" · {}", line.seen.promo.as_str()));
    let (discounted, full) = (line.seen.discounted, line.seen.price);
    let (key, line_of) = (StoredValue::new(line.key()), StoredValue::new(line.clone()));
    // What became of the price, and why its promo code was refused; `None` while it is asked for.
    let fresh = Memo::new(move |_| {
        state.checkout.prices.with(|round| {
            line_of.with_value(|line| Some((round.outcome(line)?, round.refused_promo(line).map(str::to_owned))))
        })
    });
    let changed = move || fresh.get().and_then(|(price, refused)| change(&price, refused.as_deref()));
    let blocked = move || fresh.get().is_some_and(|(price, _)| price.blocks());
    let amount = move || match changed() {
        // Nobody pays what cannot be ordered.
        None if blocked() => ().into_any(),
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
    let on_remove = Callback::new(move |()| key.with_value(|key| state.remove(key, &name.get_untracked())));
    let remove = move || view! { <NamedButton state label=texts.remove name on_press=on_remove /> };
    let premium = line.seen.premium.then(|| view! { " ·\u{a0}" <Status tone=Tone::Special word=t().search.premium /> });
    let fact = state.cart.with_value(|cart| cart.fact)(line.key());
    let news = move || {
        match fresh.get()?.0 {
        Price::Same => None,
        price if price.blocks() => {
            // Nobody else has what is one's own; that it is, is said instead.
            let why = (!key.with_value(|key| state.is_yours(key))).then(|| line_of.with_value(|line| why_not(&line.service, &price)));
            let why = why.map(|why| view! { <p class="field-error" role="alert">{why}</p> });
            Some(view! { {why} <div class="row">{remove()}</div> }.into_any())
        }
        _ => changed().map(|(_, _, words)| {
            let on_accept = Callback::new(move |()| key.with_value(|key| state.accept(key)));
            view! {
                <p role="alert">{words}</p>
                <div class="row"><NamedButton state label=texts.accept name on_press=on_accept quiet=false /> {remove()}</div>
            }
            .into_any()
        }),
    }
    };
    let note = move || {
        let (price, refused) = fresh.get()?;
        let idle = || line_of.with_value(|line| idle_promo(line, refused.as_deref()));
        (price == Price::Same).then(idle).flatten().map(|words| view! { <p class="hint">{words}</p> })
    };
    let said = move || {
        let said = state.checkout.refused.with(|refused| key.with_value(|key| refused.of_line(key)))?;
        // A price that changed as well has its own button.
        let blocked = fresh.get().is_some_and(|(price, _)| price != Price::Same);
        Some(view! {
            <p class="field-error" role="alert">{said}</p>
            {(!blocked).then(|| view! { <div class="row">{remove()}</div> })}
        })
    };
    // What costs what it did and was not refused has no button of its own to leave it out; it needs no
    // decision either, so this is no place for the keyboard to go on to.
    let leave_out = move || {
        let is_settled = fresh.get().is_none_or(|(price, _)| price == Price::Same);
        let is_refused = state.checkout.refused.with(|refused| key.with_value(|key| refused.of_line(key).is_some()));
        let is_warned = is_settled && !is_refused && key.with_value(|key| state.is_warned(key));
        is_warned.then(|| view! { <div class="row review-leave">{remove()}</div> })
    };
    view! {
        <li class="review-line">
            <NameView name=line.domain />
            {amount}
            <p class="hint">{term} {promo} {premium}</p>
            <DependenceHint line=key.get_value() lines=Signal::derive(move || state.keys()) />
            {fact}
            {note}
            <div class="review-news">{news} {said}</div>
            {leave_out}
            <Facts state line=key.get_value() name blocked=Signal::derive(blocked) contacts ways />
        </li>
    }
}
