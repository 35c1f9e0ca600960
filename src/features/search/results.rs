//! The wall: the answers to the present question, or why there are none.

use leptos::prelude::*;

use super::{
    action::CartActions,
    groups::{Groups, group, is_what_was_asked},
    offer::{Asked, Offer, state},
    state::{Answer, Phase, SearchState, use_search},
    verdict::why_not,
};
use crate::{
    api::{ApiError, explain},
    browser::{idn_module::use_idn, intl},
    config::use_config,
    i18n::{t, tax_words, use_language},
    ui::{EmptyState, ErrorState, LoadMore, Skeleton, readable_name},
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
pub(crate) fn SearchResults(cart: CartActions) -> impl IntoView {
    let search = use_search();
    let texts = &t().search;
    let shown = Memo::new(move |_| match search.phase.get() {
        Phase::Idle => Shown::Nothing,
        Phase::Asking if search.answer.with(Option::is_none) => Shown::Waiting,
        Phase::Failed { error, asks_again } => Shown::Failure { error, asks_again },
        Phase::Asking | Phase::Done | Phase::AskingMore | Phase::MoreFailed(_) => Shown::Wall,
    });
    view! {
        <div class="search-results">
            <h1 class="visually-hidden" tabindex="-1">{texts.title}</h1>
            <SearchHead search />
            {move || match shown.get() {
                Shown::Nothing => view! { <EmptyState title=texts.start_title text=texts.start_text /> }.into_any(),
                Shown::Waiting => waiting(),
                Shown::Wall => view! { <Wall search cart /> }.into_any(),
                Shown::Failure { error, asks_again } => failure(search, &error, asks_again),
            }}
        </div>
    }
}

/// How much there is, and what is to be said of the text itself.
#[component]
fn SearchHead(search: SearchState) -> impl IntoView {
    let texts = &t().search;
    let idn = use_idn();
    let zone = use_config().with_value(|config| config.zone.clone());
    let verdict = Memo::new(move |_| search.typed.with(|typed| why_not(typed, &zone, idn)));
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
            <p class="search-verdict" aria-live="polite">{move || verdict.get()}</p>
        </div>
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

/// The answer that is there; an older one is marked as such while the new one is under way.
#[component]
fn Wall(search: SearchState, cart: CartActions) -> impl IntoView {
    let texts = &t().search;
    let idn = use_idn();
    let zone = use_config().with_value(|config| config.zone.clone());
    let hung = Memo::new(move |_| {
        search.answer.with(|answer| {
            let answer = answer.as_ref()?;
            let query = &answer.question.query;
            let groups = group(&answer.rows, |name| {
                is_what_was_asked(query, &readable_name(idn, name), &zone)
                    || is_what_was_asked(query, name.as_str(), &zone)
            });
            Some((groups, Asked { promo: answer.promo.clone(), at: answer.at }))
        })
    });
    let names = move || {
        hung.get().map(|(groups, asked)| {
            if groups == Groups::default() {
                view! { <EmptyState title=texts.none_title text=texts.none_text /> }.into_any()
            } else {
                view! { <Names groups asked cart /> }.into_any()
            }
        })
    };
    view! {
        <div class="search-wall" class:stale=move || search.is_stale() aria-busy=move || search.is_stale().then_some("true")>
            {names}
            <More search />
        </div>
    }
}

#[component]
fn Names(groups: Groups, asked: Asked, cart: CartActions) -> impl IntoView {
    let texts = &t().search;
    let exact = groups.exact.map(|row| {
        let (asked, state) = (asked.clone(), state(&row));
        view! {
            <article class="offer exact" data-state=state>
                <Offer row asked exact=true cart />
            </article>
        }
    });
    let section = move |title: &'static str, note: Option<&'static str>, rows: Vec<contract::Suggestion>| {
        let asked = asked.clone();
        (!rows.is_empty()).then(|| {
            let rows = rows
                .into_iter()
                .map(|row| {
                    let (asked, state) = (asked.clone(), state(&row));
                    view! { <li class="offer" data-state=state><Offer row asked cart /></li> }
                })
                .collect_view();
            view! {
                <section class="section">
                    <h2>{title}</h2>
                    {note.map(|note| view! { <p class="hint">{note}</p> })}
                    <ul class="offers">{rows}</ul>
                </section>
            }
        })
    };
    view! {
        {exact}
        {section(texts.best_offers, None, groups.best)}
        {section(texts.alternatives, None, groups.others)}
        {section(texts.generated_ones, Some(texts.generated_note), groups.generated)}
    }
}

/// How much of the list is here, what prices mean, and the rest.
#[component]
fn More(search: SearchState) -> impl IntoView {
    let texts = &t().search;
    let language = use_language().now().code();
    let shown = Signal::derive(move || {
        search.answer.with(|answer| {
            let (rows, total) = answer.as_ref().map_or((0, 0), |answer| (answer.rows.len() as u64, answer.total));
            (texts.shown)(&intl::number(language, rows), &intl::number(language, total))
        })
    });
    let more = Signal::derive(move || search.answer.with(|answer| answer.as_ref().is_some_and(Answer::has_more)));
    let busy = Signal::derive(move || search.phase.with(|phase| *phase == Phase::AskingMore));
    let any = move || search.answer.with(|answer| answer.as_ref().is_some_and(|answer| !answer.rows.is_empty()));
    let problem = move || match search.phase.get() {
        Phase::MoreFailed(error) => Some(view! { <ErrorState title=texts.failed text=explain(&error) /> }),
        _ => None,
    };
    let tax = use_config().with_value(|config| tax_words(config.tax));
    view! {
        <Show when=any>
            {problem}
            <LoadMore shown more busy label=texts.show_more on_more=move |()| search.more() />
            <p class="hint">{tax}</p>
        </Show>
    }
}
