//! The whole list as the customer reads it.

use contract::{
    DomainName,
    rules::watch::{MOST_WATCHED, Removed},
};
use leptos::prelude::*;

use super::{
    entry::Entry,
    looking::Looking,
    row::{RemovedRow, Row},
    state::WatchState,
    use_watch,
};
use crate::{
    api::use_api,
    browser::{intl, page},
    config::use_config,
    features::search::action::CartActions,
    i18n::{t, tax_words, use_language},
    routes,
    ui::{Dialog, EmptyState, ErrorState, Kind, Notice, ProgressWords, Toast, quarter, use_toasts},
};

/// From how many names on the check says how far it is.
const MANY: u64 = 20;

/// Names that were taken off on this page and can come back.
#[derive(Clone, Copy)]
struct Bin {
    watch: WatchState,
    removed: RwSignal<Vec<Removed>>,
}

impl Bin {
    fn holds(self, name: &DomainName) -> bool {
        self.removed.with(|bin| bin.iter().any(|removed| removed.name() == name))
    }

    fn remove(self, name: &DomainName) {
        if let Some(removed) = self.watch.change(|list| list.remove(name)) {
            self.removed.update(|bin| {
                bin.retain(|old| old.name() != name);
                bin.push(removed);
            });
        }
    }

    /// Says no, and still holds the name, when the list has no room for it.
    fn undo(self, name: &DomainName) -> bool {
        let removed = self.removed.with_untracked(|bin| bin.iter().find(|removed| removed.name() == name).cloned());
        let Some(removed) = removed else { return true };
        let is_there = self.watch.change(|list| list.undo(removed) || list.get(name).is_some());
        if is_there {
            self.removed.update(|bin| bin.retain(|removed| removed.name() != name));
        }
        is_there
    }
}

/// The field for a name, the names, and the way to be rid of all.
#[component]
pub(crate) fn WatchedNames(cart: CartActions) -> impl IntoView {
    let texts = &t().watch;
    let watch = use_watch();
    let looking = Looking::at(watch, use_api());
    let bin = Bin { watch, removed: RwSignal::default() };
    // A removed name keeps its place until the page is left.
    let places = Memo::new(move |before: Option<&Vec<DomainName>>| {
        let mut places = watch.names();
        for (at, name) in before.into_iter().flatten().enumerate() {
            if !places.contains(name) && bin.holds(name) {
                places.insert(at.min(places.len()), name.clone());
            }
        }
        places
    });
    let nothing = Memo::new(move |_| places.with(Vec::is_empty));
    let tax = use_config().with_value(|config| tax_words(config.tax));
    let not_kept = move || watch.is_not_kept().then(|| view! { <Notice kind=Kind::Warning title=texts.not_kept /> });
    let list = move || {
        if nothing.get() {
            return view! {
                <EmptyState title=texts.empty_title text=texts.empty_text>
                    <a class="button primary" href=routes::home()>{texts.find}</a>
                </EmptyState>
            }
            .into_any();
        }
        view! {
            <Progress looking watch />
            <ul class="offers watched-names">
                <For each=move || places.get() key=DomainName::clone children=move |name| view! { <Place name looking bin cart /> } />
            </ul>
            <p class="hint">{texts.without_code} " " {tax}</p>
            // Rows of names that were taken off are no list to clear.
            <Show when=move || watch.count() != 0>
                <Clear bin />
            </Show>
        }
        .into_any()
    };
    view! {
        <Entry />
        {not_kept}
        <div class="stack">{list}</div>
    }
}

/// A name on the list, or where it was.
#[component]
fn Place(name: DomainName, looking: Looking, bin: Bin, cart: CartActions) -> impl IntoView {
    let there = {
        let name = name.clone();
        Memo::new(move |_| bin.watch.has(&name))
    };
    let on_remove = Callback::new(move |name: DomainName| {
        bin.remove(&name);
        focus_later(format!("[data-undo=\"{name}\"]"));
    });
    let toasts = use_toasts();
    let on_undo = Callback::new(move |name: DomainName| {
        if !bin.undo(&name) {
            toasts.show(Toast { text: (t().watch.full)(MOST_WATCHED as u64), action: None });
            return;
        }
        focus_later(format!("[data-watched=\"{name}\"]"));
    });
    move || {
        let name = name.clone();
        if there.get() {
            view! { <Row name looking cart on_remove /> }.into_any()
        } else {
            view! { <RemovedRow name on_undo /> }.into_any()
        }
    }
}

/// How far the check is, what it found, and another try for what failed.
#[component]
fn Progress(looking: Looking, watch: WatchState) -> impl IntoView {
    let texts = &t().watch;
    let language = use_language().now().code();
    let counts = Memo::new(move |_| {
        let names = watch.names();
        let news = names.iter().filter(|name| looking.news(name).is_some()).count() as u64;
        let (known, failed) = looking.counts();
        (names.len() as u64, known, failed, news)
    });
    let words = move || match counts.get() {
        (0, ..) => String::new(),
        (all, known, ..) if known < all && all < MANY => texts.asking.to_owned(),
        (all, known, ..) if known < all => {
            (t().names.checked_so_far)(&intl::number(language, known), &intl::number(language, all))
        }
        (all, _, _, 0) => (texts.unchanged)(&(t().words.names)(all)),
        (all, _, _, news) => (texts.changed)(&(t().words.names)(all), news),
    };
    let part = move || {
        let (all, known, ..) = counts.get();
        (known < all && all >= MANY).then(|| quarter(known, all)).flatten()
    };
    let failed = Memo::new(move |_| {
        let (all, known, failed, _) = counts.get();
        if known == all { failed } else { 0 }
    });
    let failure = move || {
        (failed.get() > 0).then(|| {
            let on_retry = Callback::new(move |()| looking.retry());
            let title = (t().names.not_checked)(failed.get());
            view! { <ErrorState title retry_label=t().errors.retry on_retry focus_on="#watch-progress" /> }
        })
    };
    view! {
        <p id="watch-progress" class="hint" tabindex="-1">
            <ProgressWords words=Signal::derive(words) quarter=Signal::derive(part) />
        </p>
        {failure}
    }
}

/// Takes all names off, once that was confirmed.
#[component]
fn Clear(bin: Bin) -> impl IntoView {
    let texts = &t().watch;
    let open = RwSignal::new(false);
    let title = Signal::derive(move || (texts.clear_title)(&(t().words.names)(bin.watch.count() as u64)));
    let clear = move |_| {
        open.set(false);
        bin.removed.update(Vec::clear);
        bin.watch.change(contract::rules::watch::WatchList::clear);
        request_animation_frame(|| page::focus("#app h1"));
    };
    view! {
        <p>
            <button class="button quiet" type="button" on:click=move |_| open.set(true)>{texts.clear}</button>
        </p>
        <Dialog open on_close=move |()| open.set(false) id="clear-watched" title>
            <p>{texts.clear_text}</p>
            <div class="row">
                <button class="button" type="button" on:click=move |_| open.set(false)>{texts.keep}</button>
                <button class="button danger" type="button" on:click=clear>{texts.clear}</button>
            </div>
        </Dialog>
    }
}

/// The button that comes is in the document by the next frame.
fn focus_later(selector: String) {
    request_animation_frame(move || page::focus(&selector));
}
