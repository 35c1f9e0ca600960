//! The star on a row: puts its name on the watch list and takes it off.

use contract::{
    Suggestion,
    rules::watch::{Added, MOST_WATCHED, Seen},
};
use leptos::prelude::*;

use super::use_watch;
use crate::{
    browser::clock::now_ms,
    features::search::state::use_search,
    i18n::t,
    routes,
    ui::{StarToggle, Toast, use_toasts},
};

/// Quiet beside what can be bought, with its word where there is nothing else to do.
#[component]
pub(crate) fn WatchToggle(
    row: Suggestion,
    /// When the row was asked for.
    at: u64,
    #[prop(into)] name: Signal<String>,
    #[prop(optional)] with_word: bool,
) -> impl IntoView {
    let texts = &t().watch;
    let (watch, search, toasts) = (use_watch(), use_search(), use_toasts());
    let domain = row.domain.clone();
    let pressed = Memo::new(move |_| watch.has(&domain));
    let on_toggle = move |()| {
        let name = name.get_untracked();
        if pressed.get_untracked() {
            watch.change(|list| list.remove(&row.domain));
            toasts.show(Toast { text: (texts.not_watched)(&name), action: None });
            return;
        }
        search.mean();
        let seen = Seen::of(Some(&row), at);
        let added = watch.change(|list| list.add(row.domain.clone(), Some(seen), now_ms()));
        let text = match added {
            Added::Full => (texts.full)(MOST_WATCHED as u64),
            Added::New | Added::There => (texts.is_watched)(&name),
        };
        toasts.show_with_link(text, texts.open, routes::watched());
    };
    let label = Signal::derive(move || format!("{}: {}", texts.watch, name.get()));
    view! { <StarToggle pressed label word=texts.watch with_word on_toggle /> }
}
