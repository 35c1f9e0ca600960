//! The domains as a plain list: both names, until when, status.

use contract::{Domain, DomainStatus};
use leptos::prelude::*;

use crate::{
    api::{Paged, explain, use_api},
    browser::intl,
    i18n::{t, use_language},
    routes,
    ui::{EmptyState, ErrorState, LoadMore, Name, Skeleton, Status, Tone},
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
    let texts = &t().domains;
    let (tone, word) = match &domain.status {
        DomainStatus::Active => (Tone::Good, texts.active.to_owned()),
        DomainStatus::Expired => (Tone::Bad, texts.expired.to_owned()),
        DomainStatus::Unregistered => (Tone::Off, texts.unregistered.to_owned()),
        DomainStatus::Unknown(word) => (Tone::Plain, word.clone()),
    };
    let until = domain.expired_at.as_ref().map(|time| {
        let date = intl::date(use_language().now().code(), time.unix_seconds());
        (texts.until)(&date)
    });
    view! {
        <li class="domain-row">
            <h2 class="domain-name"><Name name=domain.idn second=domain.name.to_string() /></h2>
            <p class="domain-dates">{until}</p>
            <Status tone word />
        </li>
    }
}
