//! How names are looked for and hung: kept in the address, changed here.

use leptos::prelude::*;

use super::state::SearchState;
use crate::{
    browser::intl,
    i18n::{t, use_language},
    routes::SearchView,
};

/// To register or to reserve; in which order; all or only what can be had.
#[component]
pub(super) fn Filters(search: SearchState, view: Memo<SearchView>, on_view: Callback<SearchView>) -> impl IntoView {
    let texts = &t().search;
    let change = move |change: fn(&mut SearchView, bool), to: bool| {
        let mut view = view.get_untracked();
        change(&mut view, to);
        on_view.run(view);
    };
    let mode = move |word: &'static str, reserve: bool| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="search-mode"
                    prop:checked=move || view.get().reserve == reserve
                    on:change=move |_| change(|view, to| view.reserve = to, reserve)
                />
                <span>{word}</span>
            </label>
        }
    };
    let any = move || search.answer.with(|answer| answer.as_ref().is_some_and(|answer| !answer.rows.is_empty()));
    let note = move || view.get().reserve.then(|| view! { <p class="search-note">{texts.mode_reserve_note}</p> });
    view! {
        <div class="search-filters">
            <fieldset class="search-mode">
                <legend class="visually-hidden">{texts.mode}</legend>
                {mode(texts.mode_register, false)}
                {mode(texts.mode_reserve, true)}
            </fieldset>
            <Show when=any>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || view.get().available_only
                        on:change=move |event| change(|view, to| view.available_only = to, event_target_checked(&event))
                    />
                    <span>{texts.available_only}</span>
                </label>
                <div class="field">
                    <label for="search-sort">{texts.sort}</label>
                    <select
                        id="search-sort"
                        prop:value=move || if view.get().by_price { "price" } else { "" }
                        on:change=move |event| change(|view, to| view.by_price = to, event_target_value(&event) == "price")
                    >
                        <option value="">{texts.sort_offered}</option>
                        <option value="price">{texts.sort_by_price}</option>
                    </select>
                </div>
            </Show>
        </div>
        {note}
        <AmongLoaded search view />
    }
}

/// That sorting and leaving out is done with the rows that are here.
#[component]
fn AmongLoaded(search: SearchState, view: Memo<SearchView>) -> impl IntoView {
    let texts = &t().search;
    let language = use_language().now().code();
    let part = Memo::new(move |_| {
        let counts = search.answer.with(|answer| answer.as_ref().map(|a| (a.rows.len() as u64, a.total, a.has_more())));
        let chosen = view.with(|view| view.by_price || view.available_only);
        counts.filter(|(_, _, more)| chosen && *more).map(|(loaded, total, _)| (loaded, total))
    });
    move || {
        part.get().map(|(loaded, total)| {
            let words = (texts.among_loaded)(&intl::number(language, loaded), &intl::number(language, total));
            view! { <p class="search-note">{words}</p> }
        })
    }
}
