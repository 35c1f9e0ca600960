//! Choosing domains in a list: a box per row, one for all, and the bar with what to do.

use contract::{Domain, DomainId, rules::renewal::obstacle};
use leptos::prelude::*;

use super::{selection::Selection, words};
use crate::{
    browser::{idn_module::use_idn, page},
    i18n::t,
    routes,
    ui::{NameCaution, NameForms, Status, readable_name},
};

/// Whether a domain can be chosen at all: what is chosen is renewed.
pub(super) fn is_renewable(domain: &Domain) -> bool {
    obstacle(domain).is_none()
}

/// The ids of those that can be chosen.
pub(super) fn renewable_ids(domains: &[Domain]) -> Vec<DomainId> {
    domains.iter().filter(|domain| is_renewable(domain)).map(|domain| domain.id.clone()).collect()
}

/// A domain in a list, with its box.
#[component]
pub(super) fn Row(domain: Domain, selection: Selection) -> impl IntoView {
    let (tone, word) = words::status(&domain.status);
    let until = words::until(&domain);
    let id = domain.id.clone();
    let chosen = move || selection.has(&id);
    let id = domain.id.clone();
    let (idn, named) = (use_idn(), domain.name.clone());
    let name = Memo::new(move |_| readable_name(idn, &named));
    let choose = move |event| selection.set([id.clone()], event_target_checked(&event));
    view! {
        <li class="domain-row">
            {is_renewable(&domain).then(|| view! {
                <label class="domain-box">
                    <input type="checkbox" prop:checked=chosen on:change=choose />
                    <span class="visually-hidden">{move || (t().domains.select)(&name.get())}</span>
                </label>
            })}
            <h2 class="domain-name">
                <a href=routes::domain(&domain.id)><NameForms name=domain.name.clone() /></a>
                <NameCaution name=domain.name />
            </h2>
            <p class="domain-dates">{until}</p>
            <Status tone word />
        </li>
    }
}

/// One box for all the domains that are shown.
#[component]
pub(super) fn SelectAll(
    #[prop(into)] ids: Signal<Vec<DomainId>>,
    #[prop(into)] label: String,
    selection: Selection,
) -> impl IntoView {
    let all = move || ids.with(|ids| selection.has_all(ids.iter().cloned()));
    let choose = move |event| selection.set(ids.get_untracked(), event_target_checked(&event));
    view! {
        <label class="check">
            <input id="select-all" type="checkbox" prop:checked=all on:change=choose />
            <span>{label}</span>
        </label>
    }
}

/// How many are chosen, and what to do with them; below the list, always in sight.
#[component]
pub(super) fn SelectionBar(selection: Selection) -> impl IntoView {
    let texts = &t().domains;
    let count = move || selection.count() as u64;
    let clear = move |_| {
        selection.clear();
        // The bar is gone.
        page::focus("#select-all");
    };
    view! {
        <div class="selection-bar" class:shown=move || count() != 0>
            <p role="status">{move || (count() != 0).then(|| (texts.selected)(count()))}</p>
            <Show when=move || count() != 0>
                <button class="button quiet" type="button" on:click=clear>{texts.select_none}</button>
                <a class="button primary" href=routes::renew_domains()>{move || (texts.renew_selected)(count())}</a>
            </Show>
        </div>
    }
}
