//! The domains in the order of the API, page by page.

use contract::Domain;
use leptos::prelude::*;

use super::{
    selecting::{Row, SelectAll, SelectionBar},
    selection::Selection,
};
use crate::{
    api::{Paged, explain, use_api},
    i18n::t,
    routes,
    ui::{EmptyState, ErrorState, LoadMore, Skeleton},
};

/// The domains as the API lists them, page by page.
#[component]
pub(crate) fn DomainList(selection: Selection) -> impl IntoView {
    let api = use_api();
    let texts = &t().domains;
    let domains =
        Paged::load(move |paging| async move { api.domains(paging).await }, |domain: &Domain| domain.id.clone());
    let shown = move || (texts.loaded_of)(domains.loaded(), domains.total.get().unwrap_or(0));
    let ids = Signal::derive(move || domains.items.with(|items| items.iter().map(|it| it.id.clone()).collect()));
    view! {
        <Show when=move || domains.items.with(|items| !items.is_empty())>
            <SelectAll ids label=texts.select_loaded selection />
        </Show>
        <ul class="rows" aria-busy=move || domains.busy.get().then_some("true")>
            <For each=move || domains.items.get() key=|domain| domain.id.clone() let:domain>
                <Row domain selection />
            </For>
            <Show when=move || domains.busy.get() && domains.items.with(Vec::is_empty)>
                <Skeleton />
            </Show>
        </ul>
        {move || {
            domains.problem.get().map(|error| {
                view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=domains.more() /> }
            })
        }}
        <Show when=move || domains.total.get() == Some(0)>
            <NoDomains />
        </Show>
        <Show when=move || domains.has_more()>
            <LoadMore shown=Signal::derive(shown) more=true busy=domains.busy label=texts.more on_more=domains.more() />
        </Show>
        <SelectionBar selection />
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
