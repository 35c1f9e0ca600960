//! The fields that the steps of signing in share: each is bound to what the flow keeps.

use leptos::prelude::*;

use super::{flow::use_sign_in_flow, password_field::PasswordField, submission::Submission};
use crate::{i18n::t, ui::TextField};

/// The e-mail of the account.
#[component]
pub(super) fn EmailField(
    submission: Submission,
    /// Runs at every key.
    #[prop(optional, into)]
    on_edit: Option<Callback<()>>,
) -> impl IntoView {
    let flow = use_sign_in_flow();
    let on_input = move |email| {
        if let Some(on_edit) = on_edit {
            on_edit.run(());
        }
        submission.edited("email");
        flow.set_email(email);
    };
    view! {
        <TextField
            id="account-email"
            label=t().account.email
            kind="email"
            autocomplete="username"
            value=flow.email()
            on_input
            error=submission.error("email")
        />
    }
}

/// The password of somebody who has an account.
#[component]
pub(super) fn CurrentPasswordField(submission: Submission) -> impl IntoView {
    let flow = use_sign_in_flow();
    let on_input = move |password| {
        submission.edited("password");
        flow.set_password(password);
    };
    view! {
        <PasswordField
            id="account-password"
            label=t().account.password
            autocomplete="current-password"
            value=flow.password()
            on_input
            error=submission.error("password")
        />
    }
}

/// A password that is chosen now.
#[component]
pub(super) fn NewPasswordField(
    submission: Submission,
    label: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let on_input = move |password| {
        submission.edited("password");
        on_change.run(password);
    };
    view! {
        <PasswordField
            id="account-password"
            label
            hint=t().account.password_hint
            autocomplete="new-password"
            value
            on_input
            error=submission.error("password")
        />
    }
}
