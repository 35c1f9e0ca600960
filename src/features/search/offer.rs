//! One name on the wall: whether it can be had, as what, at what price, and the way into the cart.

use contract::{
    PromoCode, Suggestion,
    rules::{
        cart::LineKey,
        promo::{PromoNote, explain},
    },
};
use leptos::prelude::*;

use super::{
    action::{CartActions, CartButton, Offered, offered},
    watch::WatchToggle,
};
use crate::{
    browser::idn_module::use_idn,
    i18n::{money, price_words, t},
    routes,
    ui::{NameCaution, NameForms, Price, Status, Tone, has_caution, readable_name},
};

/// With what and when a row was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) promo: PromoCode,
    pub(super) at: u64,
}

/// The inside of a row; its element is the caller's, because the exact name hangs alone.
#[component]
pub(super) fn Offer(
    row: Suggestion,
    asked: Asked,
    /// The name that was asked for.
    #[prop(optional)]
    exact: bool,
    /// A name that looks like another: its letters are shown even where they mislead.
    #[prop(optional)]
    alike: bool,
    /// What else is to be said of it.
    #[prop(optional, into)]
    note: Option<String>,
    cart: CartActions,
) -> impl IntoView {
    let texts = &t().search;
    let idn = use_idn();
    let domain = row.domain.clone();
    let name = Memo::new(move |_| readable_name(idn, &domain));
    let heading = {
        let name = row.domain.clone();
        if exact {
            view! { <h2 class="offer-name"><NameForms name /></h2> }.into_any()
        } else {
            view! { <h3 class="offer-name"><NameForms name spelled=alike /></h3> }.into_any()
        }
    };
    let warned = row.domain.clone();
    // The same name may hang on the wall and among those that look alike.
    let caution_id = format!("caution-{}{warned}", if alike { "alike-" } else { "" });
    let described_by = {
        let (id, name) = (caution_id.clone(), warned.clone());
        Memo::new(move |_| has_caution(idn, &name).then(|| id.clone()))
    };
    let offered = offered(&row);
    let shown = (row.clone(), asked.promo.clone(), asked.at);
    Effect::new(move || cart.shown.run(shown.clone()));
    let key = LineKey { service: row.service_type.clone(), domain: row.domain.clone() };
    let in_cart = move || {
        (offered == Offered::Cart && cart.has.run(key.clone()))
            .then(|| view! { <a class="offer-in-cart" href=routes::cart()>{texts.in_cart}</a> })
    };
    let promo = (offered != Offered::Nothing).then(|| promo_words(&asked.promo, &row));
    let price = (offered != Offered::Nothing).then(|| price(&row));
    let labels = labels(&row);
    let kept_back =
        (exact && row.reserved && offered == Offered::Cart).then(|| view! { <span>{texts.kept_back}</span> });
    let watched = row.clone();
    let at = asked.at;
    let with_word = offered == Offered::Nothing;
    let action = match offered {
        Offered::Cart => {
            view! { <CartButton row promo=asked.promo at=asked.at primary=exact name described_by cart /> }.into_any()
        }
        Offered::Nothing => ().into_any(),
    };
    let note = note.filter(|note| !note.is_empty()).map(|note| view! { <span>{note}</span> });
    view! {
        {heading}
        <p class="offer-label"><NameCaution name=warned id=caution_id /> {note} {labels} {kept_back} {promo} {in_cart}</p>
        {price}
        <div class="offer-action">{action} <WatchToggle row=watched at name with_word /></div>
    }
}

/// The word and shape of a row's state, for the styles too.
pub(super) fn state(row: &Suggestion) -> &'static str {
    match row {
        Suggestion { reserved: true, .. } => "reserved",
        Suggestion { available: false, .. } => "taken",
        Suggestion { premium: true, .. } => "premium",
        Suggestion { random: true, .. } => "generated",
        _ => "available",
    }
}

/// Everything that is true of a row, in words.
pub(super) fn labels(row: &Suggestion) -> impl IntoView + use<> {
    let texts = &t().search;
    let have = match (row.reserved, row.available) {
        (true, _) => (Tone::Wait, texts.reserved),
        (false, true) => (Tone::Good, texts.available),
        (false, false) => (Tone::Off, texts.taken),
    };
    let premium = row.premium.then_some((Tone::Special, texts.premium));
    let generated = row.random.then_some((Tone::Made, texts.generated));
    let statuses = [Some(have), premium, generated].into_iter().flatten();
    statuses.map(|(tone, word)| view! { <Status tone word /> }).collect_view()
}

/// What the promo code asked for did to a row.
pub(super) fn promo_words(asked: &PromoCode, row: &Suggestion) -> impl IntoView + use<> {
    let texts = &t().search;
    match explain(asked, row) {
        PromoNote::None => None,
        PromoNote::Applied { promo, description, .. } => {
            let words = if description.is_empty() { String::new() } else { format!(": {description}") };
            Some(view! { <span class="offer-promo">{promo.as_str().to_owned()} {words}</span> }.into_any())
        }
        PromoNote::DoesNotApply { asked } => {
            Some(view! { <span>{(texts.promo_does_not_fit)(asked.as_str())}</span> }.into_any())
        }
    }
}

/// What a row costs, and for which term.
pub(super) fn price(row: &Suggestion) -> AnyView {
    let note = (t().search.for_term)(&(t().words.term)(row.period));
    let (now, words, class) = (money(row.discounted), price_words(), "offer-price");
    if row.discounted == row.price {
        view! { <Price now words note class /> }.into_any()
    } else {
        view! { <Price now before=money(row.price) words note class /> }.into_any()
    }
}
