//! `/search?q=&promo=&type=&sort=&available=`: results.

use contract::{
    PromoCode, Suggestion,
    rules::cart::{Added, CartLine},
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    browser::{idn_module::use_idn, page},
    features::{
        cart::use_cart,
        search::{CartActions, Question, SearchResults, use_search},
    },
    i18n::t,
    routes::{self, SearchView},
    ui::{Toast, readable_name, use_toasts},
};

/// The page: the question is in the address.
#[component]
pub(crate) fn SearchPage() -> impl IntoView {
    let address = use_query_map();
    let field = move |name| address.with(|query| query.get(name)).unwrap_or_default();
    let view = Memo::new(move |_| address.with(|query| SearchView::read(|name| query.get(name))));
    let question = Memo::new(move |_| Question::new(&field("q"), &field("promo")).for_reserving(view.get().reserve));
    let search = use_search();
    Effect::new(move || {
        let question = question.get();
        page::set_title(if question.query.is_empty() { t().search.title } else { &question.query });
        search.ask(question);
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
    let texts = &t().search;
    let to_cart = Callback::new(move |()| navigate.with_value(|go| go(&routes::cart(), NavigateOptions::default())));
    CartActions {
        has: Callback::new(move |key| cart.has(&key)),
        add: Callback::new(move |(row, promo, at)| {
            let line = CartLine::of(&row, &promo, at);
            toasts.show(match cart.change(|cart| cart.add(line)) {
                Added::Full => Toast { text: texts.cart_full.to_owned(), action: None },
                Added::New | Added::Updated => Toast {
                    text: (texts.added)(&untrack(|| readable_name(idn, &row.domain))),
                    action: Some((texts.open_cart.to_owned(), to_cart)),
                },
            });
        }),
        // The price shown is the price ordered: a code that makes a line cheaper reaches it.
        shown: Callback::new(move |(row, promo, at): (Suggestion, PromoCode, u64)| {
            let line = CartLine::of(&row, &promo, at);
            if row.available && !row.promo.is_empty() {
                cart.change(|cart| cart.better(&line));
            }
        }),
        remove: Callback::new(move |key| {
            cart.change(|cart| cart.remove(&key));
        }),
    }
}
