//! One watched name: what is true of it now, what was before, and what to do about it.

use contract::{
    DomainName, PromoCode, Suggestion,
    rules::{
        cart::LineKey,
        watch::{Change, Seen, Standing},
    },
};
use leptos::prelude::*;

use super::{
    looking::{Answer, Looking},
    use_watch,
};
use crate::{
    api::explain,
    browser::{idn_module::use_idn, intl},
    features::search::{
        action::{CartActions, CartButton, Offered, offered},
        offer::{labels, price, state},
    },
    i18n::{money, t, use_language},
    routes,
    ui::{NameCaution, NameForms, Spinner, Status, Tone, has_caution, readable_name},
};

/// The name with its state, its price and the way into the cart.
#[component]
pub(super) fn Row(
    name: DomainName,
    looking: Looking,
    cart: CartActions,
    on_remove: Callback<DomainName>,
) -> impl IntoView {
    let texts = &t().watch;
    let idn = use_idn();
    let readable = {
        let name = name.clone();
        Memo::new(move |_| readable_name(idn, &name))
    };
    let answer = {
        let name = name.clone();
        Memo::new(move |_| looking.answer(&name))
    };
    let news = {
        let name = name.clone();
        Memo::new(move |_| looking.news(&name))
    };
    let caution_id = format!("caution-{name}");
    let described_by = {
        let (id, name) = (caution_id.clone(), name.clone());
        Memo::new(move |_| has_caution(idn, &name).then(|| id.clone()))
    };
    let cost = move || match answer.get() {
        Answer::There(Some(row), _) if offered(&row) == Offered::Cart => Some(price(&row)),
        _ => None,
    };
    let add = move || match answer.get() {
        Answer::There(Some(row), Seen { at, .. }) if offered(&row) == Offered::Cart => {
            let promo = PromoCode::default();
            Some(view! { <CartButton row promo at primary=false name=readable described_by cart /> })
        }
        _ => None,
    };
    let data_state = move || match answer.get() {
        Answer::There(Some(row), _) => state(&row),
        Answer::There(None, _) => "taken",
        Answer::Awaited | Answer::Failed(_) => "",
    };
    let (heading, caution, words, removed) = (name.clone(), name.clone(), name.clone(), name.clone());
    view! {
        <li class="offer watched" data-state=data_state>
            <h2 class="offer-name"><NameForms name=heading /></h2>
            <p class="offer-label">
                <NameCaution name=caution id=caution_id />
                {move || standing(&answer.get(), &words, cart)}
                {move || news.get().map(|(change, at)| view! { <span class="watch-news">{was(change, at)}</span> })}
            </p>
            {cost}
            <div class="offer-action">
                {add}
                <button
                    class="button quiet"
                    type="button"
                    data-watched=name.to_string()
                    aria-label=move || format!("{}: {}", texts.stop, readable.get())
                    on:click=move |_| on_remove.run(removed.clone())
                >
                    {texts.stop}
                </button>
            </div>
        </li>
    }
}

/// A name that was taken off the list on this page, with the way back.
#[component]
pub(super) fn RemovedRow(name: DomainName, on_undo: Callback<DomainName>) -> impl IntoView {
    let texts = &t().watch;
    let idn = use_idn();
    let (heard, back) = (name.clone(), name.clone());
    view! {
        <li class="offer watched removed">
            <p class="offer-name"><NameForms name=name.clone() /></p>
            <p class="offer-label">{texts.removed}</p>
            <div class="offer-action">
                <button
                    class="button"
                    type="button"
                    data-undo=name.to_string()
                    aria-label=move || format!("{}: {}", texts.undo, readable_name(idn, &heard))
                    on:click=move |_| on_undo.run(back.clone())
                >
                    {texts.undo}
                </button>
            </div>
        </li>
    }
}

/// What is true now; until that is known, what was when it was looked at last.
fn standing(answer: &Answer, name: &DomainName, cart: CartActions) -> AnyView {
    match answer {
        Answer::Awaited => view! { <Spinner label=t().words.loading /> {last_seen(name)} }.into_any(),
        Answer::There(Some(row), _) => {
            let in_cart = (offered(row) == Offered::Cart && cart.has.run(key(row)))
                .then(|| view! { <a class="offer-in-cart" href=routes::cart()>{t().search.in_cart}</a> });
            view! { {labels(row)} {in_cart} }.into_any()
        }
        Answer::There(None, _) => view! { <Status tone=Tone::Off word=t().names.unknown /> }.into_any(),
        Answer::Failed(error) => {
            view! { <Status tone=Tone::Bad word=t().names.failed /> <span>{explain(error)}</span> {last_seen(name)} }
                .into_any()
        }
    }
}

fn key(row: &Suggestion) -> LineKey {
    LineKey { service: row.service_type.clone(), domain: row.domain.clone() }
}

fn last_seen(name: &DomainName) -> Option<impl IntoView + use<>> {
    let Seen { standing, price, at } = use_watch().get(name)?.seen?;
    let cost = price.map(|price| was(Change::Price(price.amount), at));
    let words = cost.unwrap_or_else(|| was(Change::Standing(standing), at));
    Some(view! { <span>{words}</span> })
}

/// How it was, at a time in milliseconds since 1970.
fn was(change: Change, at: u64) -> String {
    let texts = &t().watch;
    let day = intl::date(use_language().now().code(), i64::try_from(at / 1000).unwrap_or_default());
    match change {
        Change::Standing(Standing::Available) => (texts.was_available)(&day),
        Change::Standing(Standing::Taken) => (texts.was_taken)(&day),
        Change::Standing(Standing::Reserved) => (texts.was_reserved)(&day),
        Change::Standing(Standing::NotOffered) => (texts.was_not_offered)(&day),
        Change::Price(amount) => (texts.had_price)(&day, &money(amount)),
    }
}
