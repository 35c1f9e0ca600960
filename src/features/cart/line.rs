//! One line: the name, the term, what the promo code does, what it costs, and what changed since it was seen.

mod more;
mod promo;
mod term;

use contract::{
    ServiceType,
    rules::{
        cart::CartLine,
        dependence::{Dependence, dependence},
        reprice::{Outcome, Reason},
    },
};
use leptos::prelude::*;

use self::{
    more::More,
    promo::{PromoChange, promo_words},
    term::Term,
};
use super::{
    facts::{Fact, LineFact, Said, say, use_facts},
    lines::{Bin, Index, focus_later, mark},
    prices::Prices,
};
use crate::{
    browser::idn_module::use_idn,
    i18n::{money, price_words, service_word, t},
    ui::{Kind, NameCaution, NameForms, Notice, Price, readable_name},
};

/// A line that is in the cart.
#[component]
pub(super) fn Line(line: Memo<Option<CartLine>>, lines: Index, prices: Prices, bin: Bin) -> impl IntoView {
    let key = Memo::new(move |_| line.with(|line| line.as_ref().map(CartLine::key)));
    let idn = use_idn();
    let name = Signal::derive(move || key.get().map(|key| readable_name(idn, &key.domain)).unwrap_or_default());
    let heading = move || key.get().map(|key| view! { <NameForms name=key.domain /> });
    let caution = move || key.get().map(|key| view! { <NameCaution name=key.domain /> });
    let remove = move |_| {
        if let Some(key) = key.get_untracked() {
            bin.remove(&key);
            focus_later(format!("[data-undo=\"{}\"]", mark(&key)));
        }
    };
    let registers =
        move || key.with(|key| key.as_ref().is_some_and(|key| key.service == ServiceType::CertificateRegistration));
    let texts = &t().cart;
    view! {
        <li class="cart-line">
            <h3 class="cart-line-name">{heading}</h3>
            <p class="cart-line-label">
                {caution}
                <Term line prices name />
                {move || {
                    let line = line.get()?;
                    // A code saves nothing on what cannot be had.
                    let blocked = prices.outcome(&line).is_some_and(|outcome| outcome.blocks());
                    let promo = (!blocked).then(|| promo_words(&line, prices));
                    Some(view! { {promo} {depends(&line, lines)} })
                }}
            </p>
            <Cost line prices name />
            <div class="cart-line-more">
                <button
                    class="button quiet"
                    type="button"
                    aria-label=move || format!("{}: {}", texts.remove, name.get())
                    data-remove=move || key.with(|key| key.as_ref().map(mark))
                    on:click=remove
                >
                    {texts.remove}
                </button>
                <PromoChange line prices name />
                <Show when=registers><More line lines bin name /></Show>
            </div>
        </li>
    }
}

/// What the line costs, and what has to be said of that.
#[component]
fn Cost(line: Memo<Option<CartLine>>, prices: Prices, name: Signal<String>) -> impl IntoView {
    let facts = use_facts();
    let outcome = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| prices.outcome(line))));
    let key = Memo::new(move |_| line.with(|line| line.as_ref().map(CartLine::key)));
    // Nobody else has taken what is one's own; that it is, is said instead.
    let yours = Memo::new(move |_| {
        let blocks = outcome.with(|outcome| outcome.as_ref().is_some_and(Outcome::blocks));
        key.get().filter(|_| blocks).and_then(|key| facts.of(&key)).filter(|fact| matches!(fact, Fact::AlreadyYours(_)))
    });
    view! {
        {move || line.get().map(|line| price(&line, outcome.get()))}
        {move || match yours.get() {
            Some(fact) => Some(blocked_by(&fact, name)),
            None => outcome.get().and_then(|outcome| what_changed(&outcome)),
        }}
        {move || key.get().filter(|_| yours.with(Option::is_none)).map(|line| view! { <LineFact line /> })}
    }
}

/// What the account says to a line that cannot be ordered for it.
fn blocked_by(fact: &Fact, name: Signal<String>) -> AnyView {
    let Said { words, way: (word, address) } = say(fact, &name.get_untracked());
    view! {
        <div class="cart-line-notice">
            <Notice kind=Kind::Error title=words>
                <a href=address>{word}<span class="visually-hidden">": " {name}</span></a>
            </Notice>
        </div>
    }
    .into_any()
}

/// What has to happen to the name before.
fn depends(line: &CartLine, lines: Index) -> Option<impl IntoView + use<>> {
    let registration = lines.beside(&line.domain, ServiceType::CertificateRegistration);
    let texts = &t().cart;
    let words = match dependence(line, registration.as_slice()) {
        Dependence::None => return None,
        Dependence::AfterRegistrationInThisOrder => texts.after_registration,
        Dependence::NeedsOwnDomain => texts.needs_own_domain,
    };
    Some(view! { <span>{words}</span> })
}

/// What the line costs: as seen, or, where that changed, both prices.
fn price(line: &CartLine, outcome: Option<Outcome>) -> AnyView {
    let seen = &line.seen;
    match outcome {
        // Nobody pays what cannot be ordered.
        Some(outcome) if outcome.blocks() => ().into_any(),
        Some(
            Outcome::Cheaper { old, new }
            | Outcome::Dearer { old, new }
            | Outcome::PromoLapsed { old, new }
            | Outcome::PromoNowApplies { old, new }
            | Outcome::Changed { old, new, .. },
        ) => {
            let words = t();
            view! {
                <p class="cart-line-price price-change">
                    <span class="was"><span class="visually-hidden">{words.cart.was} " "</span>{money(old)}</span>
                    " "
                    <span class="now"><span class="visually-hidden">{words.cart.now} " "</span>{money(new)}</span>
                </p>
            }
            .into_any()
        }
        _ if seen.discounted == seen.price => {
            view! { <Price now=money(seen.price) words=price_words() class="cart-line-price" /> }.into_any()
        }
        _ => view! {
            <Price
                now=money(seen.discounted)
                before=money(seen.price)
                words=price_words()
                class="cart-line-price"
            />
        }
        .into_any(),
    }
}

/// What has to be said of a line that is not what it was.
fn what_changed(outcome: &Outcome) -> Option<AnyView> {
    let texts = &t().cart;
    let (kind, title) = match outcome {
        Outcome::Same => return None,
        Outcome::Cheaper { .. } => (Kind::Info, texts.cheaper.to_owned()),
        Outcome::PromoNowApplies { .. } => (Kind::Info, texts.promo_now_applies.to_owned()),
        Outcome::Dearer { .. } => (Kind::Warning, texts.dearer.to_owned()),
        Outcome::PromoLapsed { .. } => (Kind::Warning, texts.promo_lapsed.to_owned()),
        Outcome::Changed { new_term, .. } => (Kind::Warning, (texts.changed)(&(t().words.term)(*new_term))),
        Outcome::Unavailable(Reason::Taken) => (Kind::Error, texts.taken.to_owned()),
        Outcome::Unavailable(Reason::Reserved) => (Kind::Error, texts.reserved.to_owned()),
        Outcome::Unavailable(Reason::OnlyAs(service)) => (Kind::Error, (texts.only_as)(&service_word(service))),
        Outcome::Unavailable(Reason::TermNotOffered) => (Kind::Error, texts.term_not_offered.to_owned()),
        Outcome::Gone => (Kind::Error, texts.gone.to_owned()),
    };
    Some(view! { <div class="cart-line-notice"><Notice kind title /></div> }.into_any())
}
