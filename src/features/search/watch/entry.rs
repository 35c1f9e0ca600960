//! A name written by hand onto the watch list, in any script.

use contract::rules::{
    name_list::{NameList, several},
    watch::{Added, MOST_WATCHED},
};
use leptos::{prelude::*, task::spawn_local};

use super::use_watch;
use crate::{
    browser::{clock::now_ms, idn_module::use_idn, page},
    config::use_config,
    features::search::many::why_not,
    i18n::t,
    ui::{TextField, readable_name},
};

/// One field and its button; what is refused stays in the field with the reason.
#[component]
pub(super) fn Entry() -> impl IntoView {
    let texts = &t().watch;
    let (watch, idn) = (use_watch(), use_idn());
    let zone = use_config().with_value(|config| config.zone.clone());
    let written = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let take = move |list: NameList, zone: &str| {
        let (mut left, mut why, mut put) = (Vec::new(), None, Vec::new());
        // Together, because each change is written to storage and told to the other tabs.
        watch.change(|watched| {
            for name in list.names.into_iter().chain(list.repeated) {
                match watched.add(name.clone(), None, now_ms()) {
                    Added::New | Added::There => put.push(name),
                    Added::Full => {
                        why.get_or_insert_with(|| (texts.full)(MOST_WATCHED as u64));
                        left.push(name.to_string());
                    }
                }
            }
        });
        for (text, reason) in list.refused {
            why.get_or_insert_with(|| why_not(&reason, zone));
            left.push(text);
        }
        said.set(match put.as_slice() {
            [] => String::new(),
            [name] => (texts.is_watched)(&untrack(|| readable_name(idn, name))),
            names => (texts.are_watched)(&(t().words.names)(names.len() as u64)),
        });
        error.set(why);
        if !left.is_empty() {
            // Before what was typed while the text was read.
            left.extend(Some(written.get_untracked()).filter(|typed| !typed.is_empty()));
            written.set(left.join(", "));
            page::focus("#watch-name");
        }
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = written.get_untracked();
        if typed.trim().is_empty() {
            error.set(Some(texts.nothing.to_owned()));
            page::focus("#watch-name");
            return;
        }
        // As in the search: a name is written in one word, though it may be typed apart.
        let text = if several(&typed).is_empty() { typed.split_whitespace().collect() } else { typed };
        let zone = zone.clone();
        // Taken in hand: the check may take a while, and the next name may be typed.
        written.set(String::new());
        spawn_local(async move {
            let list = idn.read_list(&text, &zone).await;
            // Who left the page meanwhile watches nothing more.
            if written.try_get_untracked().is_some() {
                take(list, &zone);
            }
        });
    };
    view! {
        <form class="watch-entry" novalidate on:submit=submit>
            <TextField
                id="watch-name"
                label=texts.name
                hint=texts.name_hint
                value=written
                error=error
                announced=true
                on_input=move |text| {
                    error.set(None);
                    written.set(text);
                }
            />
            <button class="button" type="submit">{texts.watch}</button>
            <p class="hint" role="status">{move || said.get()}</p>
        </form>
    }
}
