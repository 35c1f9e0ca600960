//! Renewing one domain: the terms that the API prices, each with the new expiry.

use contract::{
    Domain, DomainStatus, Order, PromoCode, ServiceType,
    rules::{
        renewal::{Obstacle, Term, obstacle, terms},
        story::Story,
    },
};
use leptos::prelude::*;

use super::{
    asked::{Asked, ask},
    cart_actions::{CartActions, Offer},
    promo::PromoForm,
    story::under_way,
    words::{day, inline_price, promo_words},
};
use crate::{
    api::{PriceQuestion, explain, use_api},
    i18n::t,
    routes,
    ui::{ErrorState, Spinner},
};

/// The section: what stands in the way, or the terms.
#[component]
pub(super) fn Renew(
    domain: Domain,
    orders: Asked<Vec<Order>>,
    #[prop(into)] promo: Signal<PromoCode>,
    on_promo: Callback<PromoCode>,
    cart: CartActions,
) -> impl IntoView {
    let texts = &t().renewal;
    let on_its_way = {
        let domain = domain.clone();
        move || {
            let orders = orders.get()?.ok()?;
            Story::of(&domain, &orders).renewal.under_way.map(under_way)
        }
    };
    let content = match obstacle(&domain) {
        Some(obstacle) => view! { <p class="soft">{obstacle_words(obstacle)}</p> }.into_any(),
        None => view! { <Terms domain promo on_promo cart /> }.into_any(),
    };
    view! {
        <section class="section" id="renew">
            <h2>{texts.renew}</h2>
            <div class="stack">{on_its_way} {content}</div>
        </section>
    }
}

/// Why there is nothing to choose.
pub(super) fn obstacle_words(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::NotRegistered => t().renewal.not_registered,
        Obstacle::NoTermLeft => t().renewal.no_term_left,
        Obstacle::NotAllowed => t().renewal.not_allowed,
    }
}

/// Asks for the terms, and asks anew with another code.
#[component]
fn Terms(
    domain: Domain,
    #[prop(into)] promo: Signal<PromoCode>,
    on_promo: Callback<PromoCode>,
    cart: CartActions,
) -> impl IntoView {
    let api = use_api();
    let texts = &t().renewal;
    let name = domain.name.clone();
    let answer = ask(move || {
        let (service, domain) = (ServiceType::CertificateRenewal, name.clone());
        Some(api.price_of(PriceQuestion { service, domain, promo: promo.get() }))
    });
    let refused = Signal::derive(move || answer.with(|answer| answer?.as_ref().ok()?.refused.clone()));
    // Above the answers: a code that is entered later changes prices, not the choice.
    let chosen = RwSignal::new(None::<u32>);
    let content = move || match answer.get() {
        None => view! { <p class="soft"><Spinner label=t().domains.asking_price /></p> }.into_any(),
        Some(Ok(answer)) => {
            let terms = terms(&domain, &answer.rows);
            if terms.is_empty() {
                view! { <p class="soft">{texts.no_rows}</p> }.into_any()
            } else {
                let promo = if answer.refused.is_some() { PromoCode::default() } else { promo.get_untracked() };
                view! { <Choice domain=domain.clone() terms promo at=answer.asked_at chosen cart /> }.into_any()
            }
        }
        Some(Err(error)) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=answer.again() /> }
                .into_any()
        }
    };
    view! {
        {content}
        <PromoForm promo on_promo refused />
    }
}

/// One term among several, the shortest at first; a line in the cart changes to the one chosen.
#[component]
fn Choice(
    domain: Domain,
    terms: Vec<Term>,
    promo: PromoCode,
    at: u64,
    chosen: RwSignal<Option<u32>>,
    cart: CartActions,
) -> impl IntoView {
    let texts = &t().renewal;
    // For a domain in force the next step of its story is what matters most.
    let urgent = domain.status != DomainStatus::Active;
    let name = domain.name;
    let in_cart = Memo::new(move |_| cart.term_of(ServiceType::CertificateRenewal, &name));
    let months = |term: &Term| term.row.period;
    let is_offered = |wanted: &u32| terms.iter().any(|term| months(term) == *wanted);
    let before = chosen.get_untracked().or_else(|| in_cart.get_untracked()).filter(is_offered);
    chosen.set(before.or_else(|| terms.first().map(months)));
    let choices = terms
        .iter()
        .map(|term| {
            let months = term.row.period;
            let until = term.until.as_ref().map(|until| (texts.new_expiry_is)(&day(until)));
            view! {
                <label class="check renew-term">
                    <input
                        type="radio"
                        name="renew-term"
                        prop:checked=move || chosen.get() == Some(months)
                        on:change=move |_| chosen.set(Some(months))
                    />
                    <span>{(t().words.term)(months)} " " <small>{until} " " {promo_words(&promo, &term.row)}</small></span>
                    " "
                    {inline_price(&term.row)}
                </label>
            }
        })
        .collect_view();
    let add = move |_| {
        let term = terms.iter().find(|term| Some(term.row.period) == chosen.get_untracked());
        if let Some(term) = term {
            cart.add.run(vec![Offer { row: term.row.clone(), promo: promo.clone(), at }]);
        }
    };
    let word = move || if in_cart.get().is_some() { texts.change_in_cart } else { texts.add };
    let there = move || {
        in_cart.get().map(|months| {
            let term = (t().words.term)(months);
            view! { <a href=routes::cart()>{(texts.in_cart_for)(&term)}</a> }
        })
    };
    view! {
        <fieldset class="choices">
            <legend class="visually-hidden">{texts.term}</legend>
            {choices}
        </fieldset>
        <p class="hint">{texts.counted_from}</p>
        <div class="row">
            <button class="button" class:primary=urgent type="button" on:click=add>{word}</button>
            {there}
        </div>
    }
}
