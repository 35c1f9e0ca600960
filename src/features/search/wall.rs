//! The wall itself: the names of the present answer, as the address wants them hung.

use leptos::prelude::*;

use super::{
    action::CartActions,
    alike::AlikeNames,
    groups::{Groups, group, is_what_was_asked},
    offer::{Asked, Offer, state},
    recent::RecentSearches,
    state::{Answer, Phase, SearchState},
    verdict::a_label_of,
};
use crate::{
    api::explain,
    browser::{idn_module::use_idn, intl},
    config::use_config,
    i18n::{t, tax_words, use_language},
    routes::SearchView,
    ui::{EmptyState, ErrorState, LoadMore, name_as_shown},
};

/// The answer that is there; an older one is marked as such while the new one is under way.
#[component]
pub(super) fn Wall(search: SearchState, view: Memo<SearchView>, cart: CartActions) -> impl IntoView {
    let texts = &t().search;
    let idn = use_idn();
    let zone = use_config().with_value(|config| config.zone.clone());
    let hung = Memo::new(move |_| {
        search.answer.with(|answer| {
            let answer = answer.as_ref()?;
            let query = &answer.question.query;
            let asked = a_label_of(query, &zone, idn);
            let groups = group(&answer.rows, |name| {
                asked.as_deref() == Some(name.as_str())
                    || is_what_was_asked(query, &name_as_shown(idn, name), &zone)
                    || is_what_was_asked(query, name.as_str(), &zone)
            });
            let groups = if view.get().by_price { groups.by_price() } else { groups };
            let groups = if view.get().available_only { groups.available_only() } else { groups };
            let asked = Asked { promo: answer.promo.clone(), at: answer.at };
            Some(Hung { groups, asked, by_price: view.get().by_price, left_out: !answer.rows.is_empty() })
        })
    });
    let names = move || {
        hung.get().map(|hung| match hung {
            Hung { groups, left_out: true, .. } if groups == Groups::default() => {
                view! { <EmptyState title=texts.none_available_title text=texts.none_available_text /> }.into_any()
            }
            Hung { groups, .. } if groups == Groups::default() => {
                view! { <EmptyState title=texts.none_title text=texts.none_text /> <RecentSearches /> }.into_any()
            }
            Hung { groups, asked, by_price, .. } => view! { <Names groups asked by_price cart /> }.into_any(),
        })
    };
    let exact = move || {
        let Hung { groups, asked, .. } = hung.get()?;
        let row = groups.exact?;
        let state = state(&row);
        Some(view! {
            <article class="offer exact" data-state=state>
                <Offer row asked exact=true cart />
            </article>
        })
    };
    // By itself, so that it stays open when more names are hung.
    let in_hand = Memo::new(move |_| {
        hung.with(|hung| {
            let Hung { groups, asked, .. } = hung.as_ref()?;
            Some((groups.exact.as_ref()?.domain.clone(), asked.promo.clone()))
        })
    });
    let alike = move || in_hand.get().map(|(name, promo)| view! { <AlikeNames name promo cart /> });
    view! {
        <div class="search-wall" class:stale=move || search.is_stale() aria-busy=move || search.is_stale().then_some("true")>
            {exact}
            {alike}
            {names}
            <More search />
        </div>
    }
}

/// The names in their order, and how they were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hung {
    groups: Groups,
    asked: Asked,
    by_price: bool,
    /// There are names, though none may be left to hang.
    left_out: bool,
}

/// All but the exact one.
#[component]
fn Names(groups: Groups, asked: Asked, by_price: bool, cart: CartActions) -> impl IntoView {
    let texts = &t().search;
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
        {section(texts.best_offers, None, groups.best)}
        {section(if by_price { texts.by_price } else { texts.alternatives }, None, groups.others)}
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
