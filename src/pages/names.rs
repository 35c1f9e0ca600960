//! `/names`: the prices of many names at once.

use contract::rules::cart::{Added, CartLine};
use leptos::prelude::*;

use crate::{
    browser::page,
    features::{
        cart::use_cart,
        search::{ManyActions, ManyNamesView, ShownRow},
    },
    i18n::t,
};

/// The page: the text is kept in this tab.
#[component]
pub(crate) fn NamesPage() -> impl IntoView {
    let texts = &t().names;
    page::set_title(texts.title);
    let cart = use_cart();
    let actions = ManyActions {
        has: Callback::new(move |key| cart.has(&key)),
        add: Callback::new(move |rows: Vec<ShownRow>| {
            cart.change(|cart| {
                let lines = rows.iter().map(|(row, promo, at)| CartLine::of(row, promo, *at));
                lines.filter(|line| cart.add(line.clone()) != Added::Full).count()
            })
        }),
    };
    view! {
        <div class="page names">
            <header class="page-title">
                <h1 tabindex="-1">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
            </header>
            <ManyNamesView cart=actions />
        </div>
    }
}
