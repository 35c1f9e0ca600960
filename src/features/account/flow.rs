//! Where somebody is on the way to being signed in.
//!
//! It lives above the pages, so that a change of language or of page loses nothing. What was
//! typed also survives a reload, in this tab's storage; passwords are in memory only.

use contract::AccountId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::profile::forget_new_email;
use crate::{
    api::{PasswordChange, Who, use_api},
    browser::storage::{self, Area},
    i18n::t,
    ui::{Toast, use_toasts},
};

/// Counts the shapes of [`Draft`]; a draft of another shape is forgotten.
const VERSION: u32 = 1;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Step {
    /// E-mail and password of who has an account.
    SignIn,
    /// A new account.
    SignUp,
    /// The mailed code that confirms the e-mail.
    Code,
    /// The e-mail a one-time password goes to.
    Forgot,
    /// The one-time password and a new one.
    NewPassword,
}

impl Step {
    /// Whether it is one of those that share the page for a new password.
    pub(super) fn is_reset(self) -> bool {
        matches!(self, Self::Forgot | Self::NewPassword)
    }
}

/// What was typed, but for passwords.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Draft {
    version: u32,
    step: Option<Step>,
    email: String,
    firstname: String,
    lastname: String,
    /// The account whose e-mail is being confirmed.
    account: Option<AccountId>,
}

/// Where somebody is on the way to being signed in.
#[derive(Clone, Copy)]
pub(crate) struct SignInFlow {
    draft: RwSignal<Draft>,
    password: RwSignal<String>,
    /// A one-time password that was accepted and is used up.
    change: RwSignal<Option<PasswordChange>>,
    /// The e-mail has just been confirmed, but signing in is still to do.
    confirmed: RwSignal<bool>,
}

impl SignInFlow {
    /// What is asked now; `None` before anything was chosen.
    pub(super) fn step(self) -> Option<Step> {
        self.draft.with(|draft| draft.step)
    }

    pub(super) fn email(self) -> Signal<String> {
        Signal::derive(move || self.draft.with(|draft| draft.email.clone()))
    }

    pub(super) fn firstname(self) -> Signal<String> {
        Signal::derive(move || self.draft.with(|draft| draft.firstname.clone()))
    }

    pub(super) fn lastname(self) -> Signal<String> {
        Signal::derive(move || self.draft.with(|draft| draft.lastname.clone()))
    }

    pub(super) fn password(self) -> Signal<String> {
        self.password.into()
    }

    pub(super) fn confirmed(self) -> bool {
        self.confirmed.get()
    }

    /// The account whose e-mail is being confirmed.
    pub(super) fn account(self) -> Signal<Option<AccountId>> {
        Signal::derive(move || self.draft.with(|draft| draft.account.clone()))
    }

    /// The one-time password that was accepted; reactive.
    pub(super) fn change(self) -> Option<PasswordChange> {
        self.change.get()
    }

    pub(super) fn change_now(self) -> Option<PasswordChange> {
        self.change.get_untracked()
    }

    pub(super) fn set_email(self, email: String) {
        self.edit(|draft| draft.email = email);
    }

    pub(super) fn set_firstname(self, name: String) {
        self.edit(|draft| draft.firstname = name);
    }

    pub(super) fn set_lastname(self, name: String) {
        self.edit(|draft| draft.lastname = name);
    }

    pub(super) fn set_password(self, password: String) {
        self.password.set(password);
    }

    pub(super) fn set_change(self, change: PasswordChange) {
        self.change.set(Some(change));
    }

    /// Fills the e-mail in where none was typed.
    pub(super) fn suggest_email(self, email: &str) {
        if self.draft.with_untracked(|draft| draft.email.is_empty()) {
            self.set_email(email.to_owned());
        }
    }

    /// A code was mailed to confirm the e-mail of an account.
    pub(super) fn set_account(self, account: AccountId) {
        self.edit(|draft| draft.account = Some(account));
    }

    /// The e-mail is confirmed: its code works no more.
    pub(super) fn set_confirmed(self) {
        self.edit(|draft| draft.account = None);
        self.confirmed.set(true);
    }

    /// Goes to a step.
    pub(super) fn go(self, step: Step) {
        self.edit(|draft| draft.step = Some(step));
        if step != Step::SignIn {
            self.confirmed.set(false);
        }
        if step == Step::Forgot {
            // The one that was wrong is not the new one.
            self.password.set(String::new());
            self.change.set(None);
        }
    }

    fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.draft.with_untracked(|draft| {
            if let Ok(text) = serde_json::to_string(draft) {
                // Without storage a reload asks anew.
                let _ = storage::write(Area::Session, &key(), &text);
            }
        });
    }

    /// Forgets all of it, the passwords too.
    pub(super) fn clear(self) {
        storage::remove(Area::Session, &key());
        self.draft.set(Draft { version: VERSION, ..Draft::default() });
        self.password.set(String::new());
        self.change.set(None);
        self.confirmed.set(false);
    }
}

/// Personal, but of no account yet; a sign-in or sign-out forgets it with all else that is personal.
fn key() -> String {
    format!("{}sign-in", storage::personal_prefix("guest"))
}

fn kept() -> Option<Draft> {
    let draft: Draft = serde_json::from_str(&storage::read(Area::Session, &key())?).ok()?;
    (draft.version == VERSION).then_some(draft)
}

/// Makes the state known to the whole application; the session and the toasts have to be there.
pub(crate) fn provide_sign_in_flow() {
    let flow = SignInFlow {
        draft: RwSignal::new(kept().unwrap_or(Draft { version: VERSION, ..Draft::default() })),
        password: RwSignal::new(String::new()),
        change: RwSignal::new(None),
        confirmed: RwSignal::new(false),
    };
    provide_context(flow);
    let (session, toasts) = (use_api().session(), use_toasts());
    // Whoever is signed in or signs out, here or by another tab, leaves no password and no draft behind.
    Effect::new(move |was: Option<Who>| {
        let who = session.who();
        let left = who == Who::Guest && matches!(&was, Some(Who::Customer(_) | Who::Expired(_)));
        if left || matches!(who, Who::Customer(_)) {
            flow.clear();
        }
        if left {
            // In every tab, and in place of a toast that may name something of the customer.
            toasts.show(Toast { text: t().account.signed_out.to_owned(), action: None });
        }
        // A session begins only once the e-mail is confirmed.
        if let (Some(Who::Guest | Who::Expired(_)), Who::Customer(identity)) = (&was, &who) {
            forget_new_email(&identity.account);
        }
        who
    });
}

/// Where somebody is on the way to being signed in.
pub(crate) fn use_sign_in_flow() -> SignInFlow {
    expect_context()
}
