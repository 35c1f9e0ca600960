//! Names that go with the one in hand: those that look like it, and a language's own letters for a plain spelling.

mod state;

use contract::{DomainName, PromoCode, rules::name_verdict::OtherName};
use leptos::prelude::*;

use self::state::{Alike, Found};
use super::{
    action::CartActions,
    offer::{Asked, Offer, state},
};
use crate::{
    api::explain,
    browser::intl,
    i18n::{t, use_language},
    ui::{ErrorState, NameForms, Spinner, Status, Tone},
};

/// A disclosure; what is in it is worked out and asked for when it is opened first.
#[component]
pub(crate) fn AlikeNames(name: DomainName, promo: PromoCode, cart: CartActions) -> impl IntoView {
    let opened = RwSignal::new(false);
    let content = move || {
        opened.get().then(|| {
            let (name, promo) = (name.clone(), promo.clone());
            view! { <Content name promo cart /> }
        })
    };
    view! {
        <details class="disclosure alike" on:toggle=move |_| opened.set(true)>
            <summary>{t().alike.title}</summary>
            {content}
        </details>
    }
}

#[component]
fn Content(name: DomainName, promo: PromoCode, cart: CartActions) -> impl IntoView {
    let texts = &t().alike;
    let alike = Alike::of(name, promo);
    let found = move || match alike.found.get() {
        Found::Awaited => view! { <Spinner label=t().words.loading /> }.into_any(),
        Found::NoModule => {
            let on_retry = Callback::new(move |()| alike.find());
            view! { <ErrorState title=texts.failed retry_label=t().errors.retry on_retry /> }.into_any()
        }
        Found::Names(names) if names.is_empty() => view! { <p class="soft">{texts.none}</p> }.into_any(),
        Found::Names(names) => {
            let rows = names.into_iter().map(|other| view! { <Row other alike cart /> }).collect_view();
            view! { <p class="soft">{texts.lead}</p> <ul class="offers">{rows}</ul> }.into_any()
        }
    };
    view! {
        <div class="alike-names stack">
            {found}
            {move || {
                alike.failure().map(|error| {
                    let on_retry = Callback::new(move |()| alike.retry());
                    view! { <ErrorState title=t().search.failed text=explain(&error) retry_label=t().errors.retry on_retry /> }
                })
            }}
        </div>
    }
}

#[component]
fn Row(other: OtherName, alike: Alike, cart: CartActions) -> impl IntoView {
    let OtherName { name, language } = other;
    let shown_in = use_language().now().code();
    let note = language.map(|language| (t().alike.written_in)(&intl::language_name(shown_in, &language)));
    let key = name.clone();
    let answer = Memo::new(move |_| alike.answers.with(|answers| answers.get(&key).cloned()));
    let state = move || match answer.get() {
        Some(Ok(Some((row, ..)))) => state(&row),
        _ => "",
    };
    let content = move || match answer.get() {
        Some(Ok(Some((row, promo, at)))) => {
            let asked = Asked { promo, at };
            view! { <Offer row asked alike=true note=note.clone().unwrap_or_default() cart /> }.into_any()
        }
        other => {
            let state = match other {
                None => view! { <Spinner label=t().words.loading /> }.into_any(),
                Some(Ok(_)) => view! { <Status tone=Tone::Off word=t().names.unknown /> }.into_any(),
                Some(Err(_)) => view! { <Status tone=Tone::Bad word=t().names.failed /> }.into_any(),
            };
            let name = name.clone();
            view! {
                <h3 class="offer-name"><NameForms name spelled=true /></h3>
                <p class="offer-label">{state}</p>
            }
            .into_any()
        }
    };
    view! { <li class="offer" data-state=state>{content}</li> }
}
