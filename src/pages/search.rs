//! `/search?q=&promo=&type=&sort=&available=`: results.

use contract::{
    DomainName, Money, PromoCode, Suggestion,
    rules::cart::{Added, Bettered, CartLine},
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::added::tell_added;
use crate::{
    browser::{
        idn_module::{Idn, use_idn},
        page,
    },
    config::use_config,
    features::{
        cart::{use_cart, use_facts},
        search::{CartActions, Question, Readable, SearchResults, readable_query, use_search},
    },
    i18n::{money, t},
    routes::{self, SearchView},
    ui::{Toast, Toasts, isolated, readable_name, use_toasts},
};

/// The page: the question is in the address.
#[component]
pub(crate) fn SearchPage() -> impl IntoView {
    let address = use_query_map();
    let field = move |name| address.with(|query| query.get(name)).unwrap_or_default();
    let view = Memo::new(move |_| address.with(|query| SearchView::read(|name| query.get(name))));
    let question = Memo::new(move |_| Question::new(&field("q"), &field("promo")).for_reserving(view.get().reserve));
    let search = use_search();
    Effect::new(move || search.ask(question.get()));
    let (idn, zone) = (use_idn(), use_config().with_value(|config| config.zone.clone()));
    // Letters that could mislead stand in no title either.
    Effect::new(move || match question.with(|question| readable_query(&question.query, &zone, idn)) {
        Readable::Text(text) if !text.is_empty() => page::set_title(&isolated(text)),
        Readable::Text(_) | Readable::NoName(_) | Readable::Unknown => page::set_title(t().search.title),
    });
    let go = use_navigate();
    let on_view = Callback::new(move |view: SearchView| {
        let question = question.get_untracked();
        let address = routes::search_as(&question.query, question.promo.as_str(), view);
        go(&address, NavigateOptions { scroll: false, ..NavigateOptions::default() });
    });
    view! { <SearchResults view on_view cart=cart_actions() /> }
}

/// Lets offers put names in the cart, and says so.
pub(super) fn cart_actions() -> CartActions {
    let (cart, toasts, idn, navigate) = (use_cart(), use_toasts(), use_idn(), use_navigate());
    let navigate = StoredValue::new_local(navigate);
    let (texts, facts) = (&t().search, use_facts());
    // Asked now, so that it is known when a row is put in the cart.
    facts.prepare();
    let cheaper = StoredValue::new(Vec::new());
    let to_cart = Callback::new(move |()| navigate.with_value(|go| go(&routes::cart(), NavigateOptions::default())));
    CartActions {
        has: Callback::new(move |key| cart.has(&key)),
        add: Callback::new(move |(row, promo, at)| {
            let line = CartLine::of(&row, &promo, at);
            let key = line.key();
            match cart.change(|cart| cart.add(line)) {
                Added::Full => toasts.show(Toast { text: texts.cart_full.to_owned(), action: None }),
                Added::New | Added::Updated => {
                    let text = (texts.added)(&untrack(|| readable_name(idn, &row.domain)));
                    let action = Some((texts.open_cart.to_owned(), to_cart));
                    tell_added(toasts, facts, &[key], Toast { text, action });
                }
            }
        }),
        // The price shown is the price ordered: a code that makes a line cheaper reaches it.
        shown: Callback::new(move |(row, promo, at): (Suggestion, PromoCode, u64)| {
            let line = CartLine::of(&row, &promo, at);
            if row.available
                && !row.promo.is_empty()
                && let Bettered::Cheaper { old, new } = cart.change(|cart| cart.better(&line))
            {
                let is_first = cheaper.with_value(Vec::is_empty);
                cheaper.update_value(|all| all.push((row.domain, old, new)));
                if is_first {
                    // An answer's rows come one after the other; they are spoken of together.
                    request_animation_frame(move || tell_cheaper(cheaper, toasts, idn, to_cart));
                }
            }
        }),
        remove: Callback::new(move |key| {
            cart.change(|cart| cart.remove(&key));
        }),
    }
}

/// A name, what it cost in the cart and what it costs now.
type Cheaper = (DomainName, Money, Money);

/// Says that a better code has lowered prices in the cart: nobody has asked for that in so many words.
fn tell_cheaper(cheaper: StoredValue<Vec<Cheaper>>, toasts: Toasts, idn: Idn, to_cart: Callback<()>) {
    let Some(all) = cheaper.try_update_value(std::mem::take) else { return };
    let texts = &t().cart;
    let text = match all.as_slice() {
        [] => return,
        [(name, old, new)] => (texts.costs_less)(&untrack(|| readable_name(idn, name)), &money(*old), &money(*new)),
        all => (texts.cost_less)(all.len() as u64),
    };
    toasts.show(Toast { text, action: Some((t().search.open_cart.to_owned(), to_cart)) });
}
