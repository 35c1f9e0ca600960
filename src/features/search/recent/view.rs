//! Recent searches as links: each leads back to all of its search, and can be forgotten.

use leptos::prelude::*;

use super::{
    list::Search,
    state::{RecentState, use_recent},
};
use crate::{
    browser::{idn_module::use_idn, page},
    config::use_config,
    features::search::{
        readable_query::{Readable, readable_query},
        state::{Question, use_search},
    },
    i18n::t,
};

/// One line below the search of the start page. It takes the same room whether there are searches
/// or not: they are known a moment after the page is there, and nothing moves then.
#[component]
pub(crate) fn RecentLine() -> impl IntoView {
    let recent = use_recent();
    let any = Memo::new(move |_| !recent.searches().is_empty());
    view! {
        <div class="recent-line">
            <Show when=move || any.get()>
                <h2>{t().recent.title}</h2>
                <Links recent />
                <Clear recent />
            </Show>
        </div>
    }
}

/// The list where there is nothing else to see, with the choice whether there is one.
#[component]
pub(crate) fn RecentSearches(
    /// Offers to keep none; where it is about the searches themselves.
    #[prop(optional)]
    with_switch: bool,
) -> impl IntoView {
    let texts = &t().recent;
    let recent = use_recent();
    let any = Memo::new(move |_| !recent.searches().is_empty());
    let switch = with_switch.then(|| {
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || recent.is_on()
                    on:change=move |event| recent.turn(event_target_checked(&event))
                />
                <span>{texts.switch}</span>
            </label>
        }
    });
    view! {
        <div class="recent stack">
            <Show when=move || any.get()>
                <h2>{texts.title}</h2>
                <Links recent />
                <p><Clear recent /></p>
            </Show>
            {switch}
        </div>
    }
}

#[component]
fn Links(recent: RecentState) -> impl IntoView {
    let idn = use_idn();
    let zone = use_config().with_value(|config| config.zone.clone());
    // A text whose letters mislead is its A-label; what is not known yet has its place and is not seen,
    // and what cannot be known without the module can be forgotten all the same.
    let shown = Memo::new(move |_| {
        let word = |search: &Search| match readable_query(&search.query, &zone, idn) {
            Readable::Text(text) | Readable::NoName(text) => (text, true),
            Readable::Unknown if idn.has_failed() => ("…".to_owned(), true),
            Readable::Unknown => (search.query.clone(), false),
        };
        let searches = recent.searches();
        searches.into_iter().map(|search| (word(&search), search)).collect::<Vec<_>>()
    });
    view! {
        <ul class="recent-links">
            <For
                each=move || shown.get().into_iter().enumerate()
                key=|(_, shown)| shown.clone()
                children=move |(at, ((word, is_known), search))| view! { <Link recent at word is_known search /> }
            />
        </ul>
    }
}

#[component]
fn Link(recent: RecentState, at: usize, word: String, is_known: bool, search: Search) -> impl IntoView {
    let texts = &t().recent;
    let code = (!search.promo.is_empty()).then(|| view! { " " <span class="hint">{search.promo.clone()}</span> });
    let mode = search.reserve.then(|| view! { " " <span class="hint">{t().search.mode_reserve}</span> });
    let address = search.address();
    let (state, question) = (use_search(), Question::new(&search.query, &search.promo));
    let follow = move |_| state.meant.set(Some(question.clone()));
    let label = format!("{}: {word}", texts.forget);
    let forget = move |_| {
        recent.forget(&search);
        // The next one takes its place, else the one before; at last there is the field.
        request_animation_frame(move || match recent.count_now().checked_sub(1) {
            Some(last) => page::focus(&format!(".recent-links > :nth-child({}) > button", at.min(last) + 1)),
            None => page::focus("#search-input"),
        });
    };
    view! {
        <li class:unknown=!is_known>
            <a href=address on:click=follow><bdi>{word}</bdi>{code}{mode}</a>
            <button class="recent-forget" type="button" aria-label=label title=texts.forget on:click=forget></button>
        </li>
    }
}

#[component]
fn Clear(recent: RecentState) -> impl IntoView {
    let clear = move |_| {
        recent.forget_all();
        page::focus("#search-input");
    };
    view! { <button class="button quiet" type="button" on:click=clear>{t().recent.clear}</button> }
}
