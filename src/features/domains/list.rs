//! The domains in the order of the API, page by page.

use contract::Domain;
use leptos::prelude::*;

use super::{
    filter::has_text,
    selecting::{Row, SelectAll, renewable_ids},
    selection::Selection,
};
use crate::{
    api::{Paged, explain, use_api},
    i18n::t,
    routes,
    ui::{EmptyState, ErrorState, LoadMore, Skeleton},
};

/// The domains as the API lists them: those of a status, and of the loaded ones those with a text in their name.
#[component]
pub(super) fn DomainList(
    selection: Selection,
    /// Empty for all.
    status: String,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let api = use_api();
    let texts = &t().domains;
    let is_whole = status.is_empty();
    let status = StoredValue::new(status);
    let ask = move |paging| async move { api.domains(&status.get_value(), paging).await };
    let domains = Paged::load(ask, |domain: &Domain| domain.id.clone());
    let found = Memo::new(move |_| {
        let text = text.get();
        let fits = |domain: &&Domain| has_text(domain, &text);
        domains.items.with(|items| items.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    let ids = Memo::new(move |_| found.with(|found| renewable_ids(found)));
    let is_searched = move || text.with(|text| !text.trim().is_empty());
    let shown = move || {
        let (loaded, total) = (domains.loaded(), domains.total.get().unwrap_or(0));
        let loaded_of = (texts.loaded_of)(loaded, total);
        if is_searched() { (texts.found_in)(found.with(Vec::len) as u64, &loaded_of) } else { loaded_of }
    };
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <SelectAll ids label=texts.select_loaded selection />
        </Show>
        <ul class="rows" aria-busy=move || domains.busy.get().then_some("true")>
            <For each=move || found.get() key=|domain| domain.id.clone() let:domain>
                <Row domain selection />
            </For>
            <Show when=move || domains.busy.get() && domains.items.with(Vec::is_empty)>
                <Skeleton />
            </Show>
        </ul>
        {move || {
            domains.problem.get().map(|error| {
                view! { <ErrorState title=texts.failed text=explain(&error) retry_label=t().errors.retry on_retry=domains.more() /> }
            })
        }}
        <Show when=move || domains.total.get() == Some(0)>
            {if is_whole { view! { <NoDomains /> }.into_any() } else { view! { <NoneFits /> }.into_any() }}
        </Show>
        // What the text leaves is told of the loaded ones: the API cannot be asked for a part of a name.
        <Show when=move || domains.has_more() || is_searched() && domains.total.get().is_some_and(|total| total > 0)>
            <LoadMore
                shown=Signal::derive(shown)
                more=Signal::derive(move || domains.has_more())
                busy=domains.busy
                label=texts.more
                on_more=domains.more()
            />
        </Show>
    }
}

/// What stands there before the first domain.
#[component]
pub(super) fn NoDomains() -> impl IntoView {
    let texts = &t().domains;
    view! {
        <EmptyState title=texts.empty text=texts.empty_hint>
            <p><a class="button primary" href=routes::home()>{texts.find_name}</a></p>
        </EmptyState>
    }
}

/// What stands there when the filter leaves nothing.
#[component]
pub(super) fn NoneFits() -> impl IntoView {
    let texts = &t().domains;
    view! {
        <EmptyState title=texts.none_fits>
            <p><a class="button" href=routes::domains()>{texts.show_all}</a></p>
        </EmptyState>
    }
}
