//! The wall: the answers to the present question, or why there are none.

use contract::rules::name_list::several;
use leptos::prelude::*;

use super::{
    action::CartActions,
    filters::Filters,
    many::use_many_names,
    recent::{KeepSearches, RecentSearches},
    state::{Phase, SearchState, use_search},
    verdict::TypedVerdict,
    wall::Wall,
};
use crate::{
    api::{ApiError, explain},
    i18n::t,
    routes::{self, SearchView},
    ui::{EmptyState, ErrorState, Skeleton},
};

/// What stands below the field. It changes less often than the phase, so that the wall stays
/// the same nodes while new answers come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    Nothing,
    Waiting,
    Wall,
    Failure { error: ApiError, asks_again: Option<u32> },
}

/// Everything below the search field.
#[component]
pub(crate) fn SearchResults(
    /// How the address wants names looked for and hung.
    view: Memo<SearchView>,
    /// Puts another way into the address.
    on_view: Callback<SearchView>,
    cart: CartActions,
) -> impl IntoView {
    let search = use_search();
    let texts = &t().search;
    // Who puts a name in the cart has meant the question.
    let add = Callback::new(move |shown| {
        search.mean();
        cart.add.run(shown);
    });
    let cart = CartActions { add, ..cart };
    let shown = Memo::new(move |_| match search.phase.get() {
        Phase::Idle => Shown::Nothing,
        Phase::Asking if search.answer.with(Option::is_none) => Shown::Waiting,
        Phase::Failed { error, asks_again } => Shown::Failure { error, asks_again },
        Phase::Asking | Phase::Done | Phase::AskingMore | Phase::MoreFailed(_) => Shown::Wall,
    });
    view! {
        <div class="search-results">
            <h1 class="visually-hidden" tabindex="-1">{texts.title}</h1>
            <SearchHead search view on_view />
            <KeepSearches search view />
            {move || match shown.get() {
                Shown::Nothing => view! {
                    <EmptyState title=texts.start_title text=texts.start_text />
                    <RecentSearches with_switch=true />
                }.into_any(),
                Shown::Waiting => waiting(),
                Shown::Wall => view! { <Wall search view cart /> }.into_any(),
                Shown::Failure { error, asks_again } => failure(search, &error, asks_again),
            }}
        </div>
    }
}

/// How much there is, and what is to be said of the text itself.
#[component]
fn SearchHead(search: SearchState, view: Memo<SearchView>, on_view: Callback<SearchView>) -> impl IntoView {
    let texts = &t().search;
    let status = move || match search.phase.get() {
        Phase::Idle | Phase::Failed { .. } => String::new(),
        Phase::Asking => texts.asking.to_owned(),
        Phase::Done | Phase::AskingMore | Phase::MoreFailed(_) => search.answer.with(|answer| {
            let total = answer.as_ref().map_or(0, |answer| answer.total);
            if total == 0 { String::new() } else { (t().words.names)(total) }
        }),
    };
    view! {
        <div class="search-head">
            <p role="status">{status}</p>
            <Filters search view on_view />
            <ManyLink search />
            <TypedVerdict search />
        </div>
    }
}

/// The way to many names at once; with those that were pasted or typed, where there are several.
#[component]
fn ManyLink(search: SearchState) -> impl IntoView {
    let texts = &t().names;
    let many = use_many_names();
    let list = Memo::new(move |_| {
        let text = search.pasted.get().unwrap_or_else(|| search.typed.get());
        let count = several(&text).len() as u64;
        (count > 0).then_some((text, count))
    });
    let take_along = move |_| {
        if let Some((text, _)) = list.get_untracked() {
            let promo = search.question.with_untracked(|question| question.promo.as_str().to_owned());
            many.open(text, promo);
        }
    };
    let word = move || match list.get() {
        Some((_, count)) => (texts.link_with)(count),
        None => texts.link.to_owned(),
    };
    view! {
        <p class="search-many" aria-live="polite">
            <a href=routes::names() on:click=take_along>{word}</a>
        </p>
    }
}

fn waiting() -> AnyView {
    view! {
        <ul class="offers" aria-busy="true">
            <Skeleton rows=1 parts=2 class="offer-skeleton exact" />
            <Skeleton rows=5 parts=3 />
        </ul>
    }
    .into_any()
}

fn failure(search: SearchState, error: &ApiError, asks_again: Option<u32>) -> AnyView {
    let texts = &t().search;
    let (title, text) = (texts.failed, explain(error));
    match asks_again {
        Some(seconds) => {
            let text = format!("{text} {}", (texts.asks_again)(u64::from(seconds.max(1))));
            view! { <ErrorState title text /> }.into_any()
        }
        None => {
            let on_retry = Callback::new(move |()| search.again());
            view! { <ErrorState title text retry_label=t().errors.retry on_retry /> }.into_any()
        }
    }
}
