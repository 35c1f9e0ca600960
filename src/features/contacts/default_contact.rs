//! The contact that the checkout proposes, kept in this browser for each account.

use contract::{AccountId, ContactId};
use leptos::prelude::*;

use crate::{
    browser::storage::{self, Area},
    i18n::t,
    ui::{Toast, use_toasts},
};

/// The customer's choice, for the views of a page.
#[derive(Clone, Copy)]
pub(super) struct DefaultContact {
    key: StoredValue<String>,
    id: RwSignal<Option<ContactId>>,
}

impl DefaultContact {
    pub(super) fn of(account: &AccountId) -> Self {
        Self { key: StoredValue::new(key(account)), id: RwSignal::new(read(account)) }
    }

    /// Whether it is this contact; reactive.
    pub(super) fn is(self, id: &ContactId) -> bool {
        self.id.with(|default| default.as_ref() == Some(id))
    }

    fn set(self, id: Option<ContactId>) {
        self.key.with_value(|key| match &id {
            // Without storage the choice holds as long as the page.
            Some(id) => drop(storage::write(Area::Local, key, id.as_str())),
            None => storage::remove(Area::Local, key),
        });
        self.id.set(id);
    }

    /// The contact is gone.
    pub(super) fn forget(self, id: &ContactId) {
        if self.id.with_untracked(|default| default.as_ref() == Some(id)) {
            self.set(None);
        }
    }
}

/// The contact chosen to be proposed.
pub(super) fn read(account: &AccountId) -> Option<ContactId> {
    storage::read(Area::Local, &key(account)).map(ContactId::new)
}

fn key(account: &AccountId) -> String {
    format!("{}default-contact", storage::personal_prefix(account.as_str()))
}

/// Makes the contact the default one, or no longer.
#[component]
pub(super) fn DefaultButton(default: DefaultContact, id: ContactId, name: String) -> impl IntoView {
    let texts = &t().my_contacts;
    let toasts = use_toasts();
    let is_default = {
        let id = id.clone();
        Memo::new(move |_| default.is(&id))
    };
    let say = StoredValue::new((texts.default_set)(&name));
    let toggle = move |_| {
        let ends = is_default.get_untracked();
        default.set((!ends).then(|| id.clone()));
        let text = if ends { texts.default_ended.to_owned() } else { say.get_value() };
        toasts.show(Toast { text, action: None });
    };
    // One button all the time, so that the keyboard stays where it is.
    view! {
        <button class="button quiet" type="button" on:click=toggle>
            {move || if is_default.get() { texts.end_default } else { texts.make_default }}
            <span class="visually-hidden">": "<bdi>{name}</bdi></span>
        </button>
    }
}
