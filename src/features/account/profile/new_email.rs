//! A new e-mail that waits for its mailed code, over reloads and in every tab.

use contract::AccountId;
use leptos::prelude::*;

use crate::{
    api::{Api, Who, use_api},
    browser::{
        listen::Listener,
        page,
        storage::{self, Area},
    },
    features::account::{mailed_code::MailedCode, submission::Submission},
    i18n::t,
    ui::{Toast, use_toasts},
};

/// Where this browser remembers that an account's e-mail waits for its code.
fn key(account: &AccountId) -> String {
    format!("{}new-email", storage::personal_prefix(account.as_str()))
}

/// The e-mail that waits.
pub(super) fn read(account: &AccountId) -> Option<String> {
    storage::read(Area::Local, &key(account))
}

/// From now on it waits; without storage as long as the page.
pub(super) fn write(account: &AccountId, email: &str) {
    let _ = storage::write(Area::Local, &key(account), email);
}

/// It waits no more.
pub(in crate::features::account) fn forget(account: &AccountId) {
    storage::remove(Area::Local, &key(account));
}

/// What waited for its code before waits again.
pub(super) fn restore(api: Api, account: &AccountId, before: Option<&str>) {
    match (before, api.session().who_now()) {
        // An expired session goes on; after a sign-out nothing personal is kept.
        (Some(email), Who::Customer(now) | Who::Expired(now)) if now.account == *account => write(account, email),
        _ => forget(account),
    }
}

/// What other tabs change of it, and confirm.
pub(super) fn follow(account: AccountId, waiting: RwSignal<Option<String>>) {
    let Some(window) = web_sys::window() else { return };
    let listener = Listener::start(&window, "storage", move |_| {
        let now = read(&account);
        if waiting.try_with_untracked(|waiting| *waiting != now) == Some(true) {
            waiting.set(now);
        }
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
}

/// The mailed code that confirms the new e-mail.
#[component]
pub(super) fn ConfirmEmail(account: AccountId, email: String, waiting: RwSignal<Option<String>>) -> impl IntoView {
    let texts = &t().account;
    let (api, toasts) = (use_api(), use_toasts());
    let submission = Submission::new(&["code"], ("code", texts.wrong_credentials));
    let confirm = move |(account, code): (AccountId, String)| {
        submission.start(async move {
            api.verify(&account, &code).await?;
            forget(&account);
            toasts.show(Toast { text: texts.email_confirmed.to_owned(), action: None });
            if waiting.try_set(None).is_none() {
                // The code's form is gone; the keyboard goes on at what it confirmed.
                request_animation_frame(|| page::focus("#profile-email"));
            }
            Ok(())
        });
    };
    view! {
        <MailedCode
            id="profile-code"
            submission
            lead=texts.new_email_text
            email=Signal::stored(email)
            account=Signal::stored(Some(account))
            on_code=confirm
        />
    }
}
