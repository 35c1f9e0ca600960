//! The customer's contacts, page by page.

use contract::{AccountId, Contact};
use leptos::prelude::*;

use super::{
    default_contact::{DefaultButton, DefaultContact},
    list_filter::{ContactFilter, FilterForm},
    state_word::ContactState,
    summary::{full_name, joined},
};
use crate::{
    api::{Paged, explain, use_api},
    browser::intl,
    i18n::{t, use_language},
    routes,
    ui::{EmptyState, ErrorState, LoadMore, Skeleton, Status, Tone, country_name},
};

/// The filter, and the contacts that it leaves.
#[component]
pub(crate) fn ContactList(
    account: AccountId,
    filter: Memo<ContactFilter>,
    on_filter: Callback<ContactFilter>,
) -> impl IntoView {
    let default = DefaultContact::of(&account);
    let email = Memo::new(move |_| filter.with(|filter| filter.email.trim().to_owned()));
    view! {
        <div class="stack">
            <div class="row spread">
                <a class="button primary" href=routes::contact_new()>{t().my_contacts.new}</a>
            </div>
            <FilterForm filter on_change=on_filter />
            {move || view! { <Loaded email=email.get() filter default /> }}
        </div>
    }
}

/// The contacts with an e-mail, narrowed down to those that fit the rest of the filter.
#[component]
fn Loaded(email: String, filter: Memo<ContactFilter>, default: DefaultContact) -> impl IntoView {
    let api = use_api();
    let texts = &t().my_contacts;
    let has_email = !email.is_empty();
    let email = StoredValue::new(email);
    let ask = move |paging| async move { api.contacts_of(&email.get_value(), paging).await };
    let list = Paged::load(ask, |contact: &Contact| contact.id.clone());
    let fitting = Memo::new(move |_| {
        let filter = filter.get();
        list.items.with(|items| items.iter().filter(|contact| filter.fits(contact)).cloned().collect::<Vec<_>>())
    });
    let has_some = Memo::new(move |_| list.items.with(|items| !items.is_empty()));
    let fits_none = Memo::new(move |_| has_some.get() && fitting.with(Vec::is_empty));
    let language = use_language().now().code();
    let shown = move || {
        let count = |number| intl::number(language, number);
        let loaded = count(list.loaded());
        let of_all = (texts.loaded_of)(&loaded, &count(list.total.get().unwrap_or_default()));
        if !filter.with(ContactFilter::narrows) {
            return of_all;
        }
        let fit = fitting.with(|fitting| u64::try_from(fitting.len()).unwrap_or(u64::MAX));
        joined(&[(texts.fit_of)(&count(fit), &loaded).as_str(), of_all.as_str()], " · ")
    };
    let nothing = move || {
        (list.total.get() == Some(0)).then(|| {
            if has_email {
                view! { <EmptyState title=texts.none text=texts.none_hint /> }.into_any()
            } else {
                view! { <EmptyState title=texts.empty text=texts.empty_hint /> }.into_any()
            }
        })
    };
    view! {
        <ul class="rows" aria-busy=move || list.busy.get().then_some("true")>
            <For each=move || fitting.get() key=|contact| contact.id.clone() let:contact>
                <Row contact default />
            </For>
            <Show when=move || list.busy.get() && list.items.with(Vec::is_empty)>
                <Skeleton parts=2 class="contact-skeleton" />
            </Show>
        </ul>
        <Show when=move || fits_none.get()>
            <EmptyState title=texts.none_loaded text=texts.none_loaded_hint />
        </Show>
        {nothing}
        {move || {
            list.problem.get().map(|error| {
                view! {
                    <ErrorState
                        title=texts.failed
                        text=explain(&error)
                        retry_label=t().errors.retry
                        on_retry=list.more()
                    />
                }
            })
        }}
        <Show when=move || has_some.get()>
            <LoadMore
                shown=Signal::derive(shown)
                more=Signal::derive(move || list.has_more())
                busy=list.busy
                label=texts.more
                on_more=list.more()
            />
            <p class="hint">{texts.default_hint}</p>
        </Show>
    }
}

#[component]
fn Row(contact: Contact, default: DefaultContact) -> impl IntoView {
    let Contact { id, status, details, .. } = contact;
    let name = full_name(&details);
    let place = joined(&[details.address.city.as_str(), country_name(&details.address.country).as_str()], ", ");
    let line = joined(&[details.organization.as_str(), place.as_str(), details.email.as_str()], " · ");
    let is_default = {
        let id = id.clone();
        move || default.is(&id)
    };
    view! {
        <li class="contact-row">
            <h2 class="contact-name"><a href=routes::contact(&id)><bdi>{name.clone()}</bdi></a></h2>
            <p class="contact-line hint"><bdi>{line}</bdi></p>
            <p class="contact-states">
                <ContactState status />
                <Show when=is_default>
                    <Status tone=Tone::Special word=t().my_contacts.default_mark />
                </Show>
            </p>
            <div class="contact-action"><DefaultButton default id name /></div>
        </li>
    }
}
