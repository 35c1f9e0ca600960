//! `/names`: the prices of many names at once.

use contract::rules::cart::{Added, CartLine};
use leptos::prelude::*;

use super::added::tell_unpaid;
use crate::{
    browser::page,
    features::{
        cart::{use_cart, use_facts},
        search::{ManyActions, ManyNamesView, ShownRow},
    },
    i18n::t,
    ui::use_toasts,
};

/// The page: the text is kept in this tab.
#[component]
pub(crate) fn NamesPage() -> impl IntoView {
    let texts = &t().names;
    page::set_title(texts.title);
    let (cart, facts, toasts) = (use_cart(), use_facts(), use_toasts());
    // Asked now, so that it is known when names are put in the cart.
    facts.prepare();
    let actions = ManyActions {
        has: Callback::new(move |key| cart.has(&key)),
        add: Callback::new(move |rows: Vec<ShownRow>| {
            let lines = rows.iter().map(|(row, promo, at)| CartLine::of(row, promo, *at));
            let added = cart.change(|cart| {
                let added = lines.filter(|line| cart.add(line.clone()) != Added::Full);
                added.map(|line| line.key()).collect::<Vec<_>>()
            });
            // How many were added is said beside the button.
            tell_unpaid(toasts, facts, &added);
            added.len()
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
