//! A contact's own page of fields: entering one, changing one.

use contract::{AccountId, Contact, ContactId};
use leptos::prelude::*;

use super::{
    draft::{Editing, KeptDraft},
    form::{ContactForm, FormWords},
    form_state::FormState,
    leave_guard::ContactGuard,
    new_contact::begin_new,
    save::Saved,
};
use crate::{
    api::{Identity, use_api},
    browser::page,
    i18n::{t, use_language},
    ui::{Kind, Notice},
};

/// Whether there are edits of a contact in this tab.
pub(crate) fn has_contact_edits(account: &AccountId, id: &ContactId) -> bool {
    KeptDraft::of_contact(account, Some(id)).read().is_some()
}

/// The form of a new contact, or of one that is changed. What was typed before in this tab is here again.
#[component]
pub(crate) fn ContactEditor(
    customer: Identity,
    /// The contact that is changed.
    contact: Option<Contact>,
    /// The contact that was changed until it was deleted elsewhere: its edits go on.
    #[prop(optional)]
    lost: Option<ContactId>,
    /// Where the customer goes who gives up.
    back_to: String,
    on_saved: Callback<Saved>,
    /// Goes to an address of the shop.
    go: Callback<String>,
) -> impl IntoView {
    let texts = &t().my_contacts;
    let (api, language) = (use_api(), use_language());
    let id = contact.as_ref().map(|contact| &contact.id).or(lost.as_ref());
    let kept = KeptDraft::of_contact(&customer.account, id);
    let form = FormState::new(customer.account.clone(), &KeptDraft::page(id));
    let restored = RwSignal::new(form.is_open_now());
    let words = FormWords { heading: None, save: texts.save, back: texts.cancel };
    let (contact, customer) = (StoredValue::new(contact), StoredValue::new(customer));
    let begin = move || match contact.get_value() {
        Some(contact) => form.open(Editing::of(contact)),
        None => begin_new(form, api, language, customer.get_value()),
    };
    if !form.is_open_now() {
        begin();
    }
    let discard = move |_| {
        restored.set(false);
        form.close();
        begin();
        request_animation_frame(|| page::focus(".contact-form input"));
    };
    let asked = RwSignal::new(None);
    let give_up = Callback::new(move |()| {
        if form.is_dirty_now() {
            asked.set(Some(back_to.clone()));
        } else {
            form.close();
            go.run(back_to.clone());
        }
    });
    view! {
        <Show when=move || restored.get()>
            <Notice kind=Kind::Info title=texts.restored>
                <p>{texts.restored_text}</p>
                <div class="row">
                    <button class="button" type="button" on:click=discard>{texts.discard}</button>
                </div>
            </Notice>
        </Show>
        <ContactForm state=form words on_back=Signal::derive(move || Some(give_up)) on_saved />
        <ContactGuard form kept asked go />
    }
}
