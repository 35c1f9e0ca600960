//! Which domains are listed and how: what the address says, and the fields that change it.

use contract::{Domain, DomainStatus};
use leptos::{prelude::*, task::spawn_local};

use super::{expiry_list::ExpiryList, list::DomainList, selecting::SelectionBar, selection::Selection, words};
use crate::{
    api::use_api,
    browser::characters::composed,
    i18n::t,
    routes,
    ui::{SelectField, TextField},
};

/// The list as the address has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ListView {
    /// All of them by expiry; else page by page in the order of the API.
    pub(crate) by_expiry: bool,
    /// By expiry: only what ends within so many days.
    pub(crate) within: Option<u32>,
    /// A word of the API; empty for all.
    pub(crate) status: String,
    /// A part of the name.
    pub(crate) text: String,
}

impl ListView {
    /// The address of this list.
    pub(crate) fn address(&self) -> String {
        routes::domains_listed(self.by_expiry, self.within, &self.status, &self.text)
    }
}

/// Whether a name has a text (as [`folded`] makes it) in it, in one of its forms.
pub(super) fn has_text(domain: &Domain, text: &str) -> bool {
    folded(&domain.idn).contains(text) || domain.name.as_str().contains(text)
}

/// A text to look for: without white space around it, in small letters, and with one sigma, because
/// the capital one is both.
fn folded(text: &str) -> String {
    text.trim().chars().flat_map(char::to_lowercase).map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

/// The two lists as tabs, the filter they share, and the bar of the selection.
#[component]
pub(crate) fn Listing(selection: Selection, view: Memo<ListView>, on_view: Callback<ListView>) -> impl IntoView {
    let texts = &t().domains;
    let by_expiry = Memo::new(move |_| view.with(|view| view.by_expiry));
    let status = Memo::new(move |_| view.with(|view| view.status.clone()));
    let within = Memo::new(move |_| view.with(|view| view.within));
    // The list follows while it is typed; the address when that is done.
    let text = RwSignal::new(String::new());
    Effect::new(move || text.set(view.with(|view| view.text.clone())));
    let looked_for = Memo::new(move |_| text.with(|text| folded(&composed(text))));
    let current = move |here: bool| (by_expiry.get() == here).then_some("page");
    let tab = move |by_expiry: bool| view.with(|view| ListView { by_expiry, within: None, ..view.clone() }.address());
    let on_within = Callback::new(move |within| on_view.run(ListView { within, ..view.get_untracked() }));
    view! {
        <nav class="tabs" aria-label=texts.order_of_list>
            <a href=move || tab(false) aria-current=move || current(false)>{texts.newest_first}</a>
            <a href=move || tab(true) aria-current=move || current(true)>{texts.by_expiry}</a>
        </nav>
        <Fields view text on_view />
        {move || {
            if by_expiry.get() {
                view! { <ExpiryList selection status text=looked_for within on_within /> }.into_any()
            } else {
                let status = status.get();
                view! { <DomainList selection status text=looked_for /> }.into_any()
            }
        }}
        <SelectionBar selection />
    }
}

#[component]
fn Fields(view: Memo<ListView>, text: RwSignal<String>, on_view: Callback<ListView>) -> impl IntoView {
    let texts = &t().domains;
    let statuses = known_statuses();
    let on_status = Callback::new(move |status| {
        on_view.run(ListView { status, text: text.get_untracked(), ..view.get_untracked() });
    });
    let keep_text = move |event: web_sys::Event| {
        event.prevent_default();
        on_view.run(ListView { text: text.get_untracked(), ..view.get_untracked() });
    };
    let status = move || {
        let mut options = vec![(String::new(), texts.any_status.to_owned())];
        options.extend(statuses.get().iter().map(|status| (status.as_str().to_owned(), words::status(status).1)));
        let value = Signal::derive(move || view.with(|view| view.status.clone()));
        view! { <SelectField id="domains-status" label=texts.status value on_change=on_status options /> }
    };
    view! {
        <form class="domain-tools" role="search" aria-label=texts.filter on:submit=move |event| keep_text(event.into()) on:change=keep_text>
            <TextField
                id="domains-text"
                label=texts.part_of_name
                optional=" "
                value=text
                on_input=move |typed| text.set(typed)
            />
            {status}
        </form>
    }
}

/// The statuses that the API knows; those of the description until it has answered, or when it does not.
fn known_statuses() -> RwSignal<Vec<DomainStatus>> {
    let api = use_api();
    let statuses = RwSignal::new(DomainStatus::KNOWN.to_vec());
    spawn_local(async move {
        if let Ok(page) = api.domain_statuses().await
            && !page.items.is_empty()
            && statuses.try_with_untracked(|known| *known != page.items) == Some(true)
        {
            statuses.set(page.items);
        }
    });
    statuses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_either_form_is_found() {
        let domain: Domain = serde_json::from_value(serde_json::json!({
            "_acl": [], "id": "1", "client": "2", "idn": "Пример-one.art", "name": "xn--one-5cd1clb6akc.art",
            "status": "active", "created_at": "2026-01-01T00:00:00+0000", "updated_at": "2026-01-01T00:00:00+0000",
            "max_renew": 0, "nameservers": [],
            "contact": { "firstname": "", "lastname": "", "organization": "", "phone": "", "email": "",
                "address": { "zip": "", "country": "", "state": "", "city": "", "line1": "", "line2": "" } },
            "artwork": { "title": "", "maker": "", "type": "", "subject": "", "period": "", "dimensions": "",
                "materials": "", "markings": "", "features": "", "reference": "" }
        }))
        .unwrap();
        for (text, found) in
            [("", true), ("  ", true), ("ПРИМ", true), ("-ONE.a", true), ("XN--one", true), ("two", false)]
        {
            assert_eq!(has_text(&domain, &folded(text)), found, "{text:?}");
        }
        let domain = Domain { idn: "οδος.art".to_owned(), ..domain };
        assert!(has_text(&domain, &folded("ΟΔΟΣ")));
    }
}
