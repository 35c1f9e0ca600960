//! The customer's contacts to choose one from.

use contract::{Contact, ContactId};
use leptos::prelude::*;

use super::{
    state_word::ContactState,
    summary::{full_name, joined},
};
use crate::{
    api::Paged,
    i18n::t,
    ui::{LoadMore, country_name},
};

/// A radio button per contact, and more of them on demand.
#[component]
pub(super) fn ContactChoices(
    question: String,
    list: Paged<Contact>,
    chosen: RwSignal<Option<ContactId>>,
) -> impl IntoView {
    let texts = &t().contacts;
    view! {
        <fieldset class="choices">
            <legend>{question}</legend>
            <For each=move || list.items.get() key=|contact| contact.id.clone() let:contact>
                <Choice contact=contact chosen=chosen />
            </For>
        </fieldset>
        <Show when=move || list.has_more()>
            <LoadMore
                shown=Signal::derive(move || (texts.shown)(list.loaded(), list.total.get().unwrap_or_default()))
                more=true
                busy=list.busy
                label=texts.more
                on_more=list.more()
            />
        </Show>
    }
}

#[component]
fn Choice(contact: Contact, chosen: RwSignal<Option<ContactId>>) -> impl IntoView {
    let details = &contact.details;
    let place = joined(&[details.address.city.as_str(), country_name(&details.address.country).as_str()], ", ");
    let line = joined(&[place.as_str(), details.email.as_str()], " · ");
    let organization = details.organization.clone();
    let name = full_name(details);
    let id = contact.id.clone();
    let is_chosen = {
        let id = id.clone();
        move || chosen.with(|chosen| chosen.as_ref() == Some(&id))
    };
    view! {
        <label class="check contact-choice">
            <input
                type="radio"
                name="contact"
                value=id.as_str().to_owned()
                prop:checked=is_chosen
                on:change=move |_| chosen.set(Some(id.clone()))
            />
            <span>
                <bdi>{name}</bdi>
                {(!organization.is_empty()).then(|| view! { <small><bdi>{organization}</bdi></small> })}
                <small><bdi>{line}</bdi></small>
                <ContactState status=contact.status />
            </span>
        </label>
    }
}
