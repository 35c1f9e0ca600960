//! One line: the name, the term, what the promo code does, what it costs, and what changed since it was seen.

use contract::rules::{
    cart::CartLine,
    promo::PromoNote,
    reprice::{Outcome, Reason},
};
use leptos::prelude::*;

use super::{
    lines::{Bin, focus_later},
    prices::Prices,
};
use crate::{
    browser::idn_module::use_idn,
    i18n::{money, price_words, service_word, t},
    ui::{Kind, NameView, Notice, Price, readable_name},
};

/// A line that is in the cart.
#[component]
pub(super) fn Line(line: Memo<Option<CartLine>>, prices: Prices, bin: Bin) -> impl IntoView {
    let body = move || line.get().map(|line| view! { <Facts line prices /> });
    let key = Memo::new(move |_| line.with(|line| line.as_ref().map(CartLine::key)));
    let idn = use_idn();
    let name = move || key.get().map(|key| readable_name(idn, &key.domain)).unwrap_or_default();
    let has_promo = Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| !line.promo.is_empty())));
    let remove = move |_| {
        if let Some(key) = key.get_untracked() {
            bin.remove(&key);
            focus_later(format!("[data-undo=\"{}\"]", key.domain));
        }
    };
    let without_promo = move |_| {
        if let Some(line) = line.get_untracked() {
            prices.without_promo(line);
        }
    };
    let texts = &t().cart;
    view! {
        <li class="cart-line">
            {body}
            <div class="cart-line-more">
                <button
                    class="button quiet"
                    type="button"
                    aria-label=move || format!("{}: {}", texts.remove, name())
                    data-remove=move || key.get().map(|key| key.domain.to_string())
                    on:click=remove
                >
                    {texts.remove}
                </button>
                <Show when=move || has_promo.get()>
                    <button
                        class="button quiet"
                        type="button"
                        aria-label=move || format!("{}: {}", texts.without_promo, name())
                        on:click=without_promo
                    >
                        {texts.without_promo}
                    </button>
                </Show>
            </div>
        </li>
    }
}

#[component]
fn Facts(line: CartLine, prices: Prices) -> impl IntoView {
    let name = line.domain.clone();
    let promo = promo_words(&line);
    let shown = line.clone();
    let outcome = Memo::new(move |_| prices.outcome(&line));
    let term = (t().words.term)(shown.term);
    let notice = move || outcome.get().and_then(|outcome| what_changed(&outcome));
    view! {
        <h3 class="cart-line-name"><NameView name /></h3>
        <p class="cart-line-label"><span>{term}</span> {promo}</p>
        {move || price(&shown, outcome.get())}
        {notice}
    }
}

fn promo_words(line: &CartLine) -> Option<impl IntoView + use<>> {
    match line.promo_note() {
        PromoNote::None => None,
        PromoNote::Applied { promo, description, .. } => Some(if description.is_empty() {
            view! { <span class="offer-promo">{promo.as_str().to_owned()}</span> }.into_any()
        } else {
            view! { <span class="offer-promo">{promo.as_str().to_owned()} ": " {description}</span> }.into_any()
        }),
        PromoNote::DoesNotApply { asked } => {
            Some(view! { <span>{(t().cart.promo_does_not_fit)(asked.as_str())}</span> }.into_any())
        }
    }
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
