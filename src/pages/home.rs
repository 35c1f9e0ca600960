//! `/`: the search, a word on the shop, the promo in force.

use leptos::prelude::*;

use crate::{
    browser::page,
    config::use_config,
    features::search::RecentLine,
    i18n::{t, use_language},
    routes,
};

/// The start page; the search itself is in the static shell above it.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    page::set_title("");
    let texts = &t().shell;
    let language = use_language().now();
    let promo = use_config().with_value(|config| {
        config.promo.as_ref().map(|promo| (promo.text.get(language).to_owned(), promo.code.clone()))
    });
    let promo = promo.map(|(text, code)| {
        view! {
            <p class="home-promo">
                <a href=routes::search("", &code)>{text}</a>
                " "
                <span class="soft">{(texts.promo_code)(&code)}</span>
            </p>
        }
    });
    let notes = [
        (texts.price_title, texts.price_text),
        (texts.script_title, texts.script_text),
        (texts.keep_title, texts.keep_text),
    ];
    view! {
        <RecentLine />
        <div class="page">
            {promo}
            <div class="home-notes">
                {notes
                    .map(|(title, text)| view! { <section><h2>{title}</h2><p>{text}</p></section> })
                    .collect_view()}
            </div>
        </div>
    }
}
