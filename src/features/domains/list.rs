//! The domains as a plain list: both names, until when, status.

use contract::Domain;
use leptos::prelude::*;

use super::words;
use crate::{
    api::{Paged, explain, use_api},
    i18n::t,
    routes,
    ui::{EmptyState, ErrorState, LoadMore, Name, Skeleton, Status},
};

/// The domains as the API lists them, page by page.
#[component]
pub(crate) fn DomainList() -> impl IntoView {
    let api = use_api();
    let texts = &t().domains;
    let domains =
        Paged::load(move |paging| async move { api.domains(paging).await }, |domain: &Domain| domain.id.clone());
    let shown = move || (texts.loaded_of)(domains.loaded(), domains.total.get().unwrap_or(0));
    view! {
        <ul class="rows" aria-busy=move || domains.busy.get().then_some("true")>
            <For each=move || domains.items.get() key=|domain| domain.id.clone() let:domain>
                <Row domain />
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
            <EmptyState title=texts.empty text=texts.empty_hint>
                <p><a class="button primary" href=routes::home()>{texts.find_name}</a></p>
            </EmptyState>
        </Show>
        <Show when=move || domains.has_more()>
            <LoadMore shown=Signal::derive(shown) more=true busy=domains.busy label=texts.more on_more=domains.more() />
        </Show>
    }
}

#[component]
fn Row(domain: Domain) -> impl IntoView {
    let (tone, word) = words::status(&domain.status);
    view! {
        <li class="domain-row">
            <h2 class="domain-name"><a href=routes::domain(&domain.id)><Name name=domain.idn.clone() second=domain.name.to_string() /></a></h2>
            <p class="domain-dates">{words::until(&domain)}</p>
            <Status tone word />
        </li>
    }
}
