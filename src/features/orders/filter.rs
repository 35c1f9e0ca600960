//! Which orders are listed: by status, name and invoice, as the API can filter. The address holds it.

use contract::{
    DomainName, OrderStatus, Paging,
    rules::{
        idn_answer::IdnAnswer,
        search_text::{check_label, needs_idn},
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use crate::{
    api::{OrderFilter, use_api},
    browser::idn_module::Idn,
    config::use_config,
    i18n::{status_word, t},
    routes,
    ui::{SelectField, TextField},
};

/// The filter as the address has it: texts as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TypedFilter {
    pub(crate) status: String,
    pub(crate) domain: String,
    pub(crate) invoice: String,
}

/// What becomes of a typed filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Readable {
    Filter(OrderFilter),
    /// The name is being read.
    NotYet,
    /// What was typed is no name, so no order has it.
    NoName,
}

impl TypedFilter {
    /// Whether every order is listed.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What the API is asked; reactive, because a name in another script loads the IDN module.
    pub(super) fn read(&self, zone: &str, idn: Idn) -> Readable {
        let asks = |domain| {
            let (status, invoice) = (self.status.clone(), self.invoice.clone());
            Readable::Filter(OrderFilter { status, domain, invoice })
        };
        let typed = self.domain.trim().trim_end_matches('.');
        if typed.is_empty() {
            return asks(None);
        }
        let name = if typed.contains('.') { typed.to_owned() } else { format!("{typed}.{zone}") };
        let a_label = if needs_idn(&name) {
            match idn.ask(&name) {
                None => return Readable::NotYet,
                Some(IdnAnswer::Name { a_label, .. }) => a_label,
                Some(IdnAnswer::Refused { .. }) => return Readable::NoName,
            }
        } else if name.split('.').all(|label| check_label(label).is_ok()) {
            name
        } else {
            return Readable::NoName;
        };
        DomainName::parse(&a_label).map_or(Readable::NoName, |name| asks(Some(name)))
    }
}

/// The fields of the filter. A status is taken at once, texts with Enter or the button.
#[component]
pub(super) fn FilterForm(filter: Memo<TypedFilter>, on_change: Callback<TypedFilter>) -> impl IntoView {
    let texts = &t().orders;
    let typed = RwSignal::new(filter.get_untracked());
    // Back and forward change the address; the fields follow.
    Effect::new(move || typed.set(filter.get()));
    let statuses = known_statuses();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_change.run(typed.get_untracked());
    };
    let status = move || {
        let mut options = vec![(String::new(), texts.any_status.to_owned())];
        options.extend(statuses.get().iter().map(|status| (status.as_str().to_owned(), status_word(status))));
        let on_pick = move |status: String| {
            typed.update(|typed| typed.status = status);
            on_change.run(typed.get_untracked());
        };
        let value = Signal::derive(move || typed.with(|typed| typed.status.clone()));
        view! { <SelectField id="orders-status" label=texts.filter_status value on_change=on_pick options /> }
    };
    view! {
        <form class="order-filters" role="search" aria-label=texts.filter on:submit=submit>
            {status}
            <TextField
                id="orders-domain"
                label=texts.filter_domain
                optional=" "
                value=Signal::derive(move || typed.with(|typed| typed.domain.clone()))
                on_input=move |text| typed.update(|typed| typed.domain = text)
            />
            <TextField
                id="orders-invoice"
                label=texts.filter_invoice
                optional=" "
                value=Signal::derive(move || typed.with(|typed| typed.invoice.clone()))
                on_input=move |text| typed.update(|typed| typed.invoice = text)
            />
            <div class="row">
                <button class="button" type="submit">{texts.filter_apply}</button>
                <Show when=move || filter.with(|filter| !filter.is_empty())>
                    <a class="button quiet" href=routes::orders()>{texts.filter_clear}</a>
                </Show>
            </div>
        </form>
    }
}

/// The statuses that the API knows; those of the description until it has answered, or when it does not.
fn known_statuses() -> RwSignal<Vec<OrderStatus>> {
    let api = use_api();
    let statuses = RwSignal::new(OrderStatus::KNOWN.to_vec());
    spawn_local(async move {
        if let Ok(page) = api.order_statuses(Paging::first(Paging::LARGEST)).await
            && !page.items.is_empty()
        {
            statuses.try_update(|known| {
                if *known != page.items {
                    *known = page.items;
                }
            });
        }
    });
    statuses
}

/// The zone that a name without one gets.
pub(super) fn zone() -> String {
    use_config().with_value(|config| config.zone.clone())
}
