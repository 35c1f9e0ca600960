//! What is known of the customer before a new contact is typed.

use leptos::task::spawn_local;

use super::{draft::Editing, field::Field, form_state::FormState};
use crate::{
    api::{Api, Identity},
    i18n::LanguageState,
};

/// Begins a new contact: the language and the e-mail at once, the name when the API has told it.
pub(super) fn begin_new(form: FormState, api: Api, language: LanguageState, account: Identity) {
    form.open(Editing::default());
    form.suggest(&[(Field::Language, language.now().code()), (Field::Email, &account.email)]);
    spawn_local(async move {
        // Without an answer the customer types the name.
        if let Ok(own) = api.own_account(&account).await {
            form.suggest(&[(Field::Firstname, &own.firstname), (Field::Lastname, &own.lastname)]);
        }
    });
}
