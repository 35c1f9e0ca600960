//! The mailed one-time password and the one that takes its place.

use leptos::prelude::*;

use super::{
    account_form::{AccountForm, StepButton, missing},
    flow::{Step, use_sign_in_flow},
    flow_fields::NewPasswordField,
    submission::Submission,
};
use crate::{
    api::{ApiError, Identity, PasswordChange, SignIn, use_api},
    i18n::t,
    ui::{TextField, Toast, use_toasts},
};

/// Sets a new password and signs in with it.
#[component]
pub(super) fn NewPasswordForm(on_done: Callback<Identity>, go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let (api, flow, toasts) = (use_api(), use_sign_in_flow(), use_toasts());
    let submission = Submission::new(&["one_time", "password"], ("one_time", texts.wrong_one_time));
    let one_time = RwSignal::new(String::new());
    let finish = move |change: PasswordChange, password: String| async move {
        match api.finish_reset(&change, &password).await? {
            SignIn::Begun(identity) => {
                toasts.show(Toast { text: texts.password_changed.to_owned(), action: None });
                on_done.try_run(identity);
            }
            SignIn::Unverified(account) => {
                api.send_code(&account).await?;
                flow.set_account(account);
                go.try_run(Step::Code);
            }
        }
        Ok::<_, ApiError>(())
    };
    let submit = move |()| {
        let email = flow.email().get_untracked().trim().to_owned();
        let (typed, password) = (one_time.get_untracked().trim().to_owned(), flow.password().get_untracked());
        let accepted = flow.change_now();
        let mut missing =
            missing([("one_time", &typed, texts.one_time_missing), ("password", &password, texts.password_missing)]);
        missing.retain(|(field, _)| *field != "one_time" || accepted.is_none());
        if submission.is_complete(missing) {
            submission.start(async move {
                let change = match accepted {
                    Some(change) => change,
                    None => {
                        let change = api.begin_reset(&email, &typed).await?;
                        flow.set_change(change.clone());
                        change
                    }
                };
                finish(change, password).await
            });
        }
    };
    let lead = view! {
        <p class="mailbox-note">{texts.one_time_mailed_to} " " <bdi>{flow.email()}</bdi> "."</p>
        // Password managers learn from it whose password this is.
        <input type="email" hidden readonly autocomplete="username" prop:value=flow.email() />
    };
    let beside = view! {
        <StepButton word=texts.one_time_again step=Step::Forgot go />
        <StepButton word=texts.back_to_sign_in step=Step::SignIn go />
    };
    let one_time_field = move || {
        if flow.change().is_some() {
            return view! { <p class="hint" role="status">{texts.one_time_accepted}</p> }.into_any();
        }
        let on_input = move |typed| {
            submission.edited("one_time");
            one_time.set(typed);
        };
        view! {
            <TextField
                id="account-one-time"
                label=texts.one_time
                autocomplete="one-time-code"
                value=one_time
                on_input
                error=submission.error("one_time")
            />
        }
        .into_any()
    };
    view! {
        <AccountForm
            submission
            on_submit=submit
            label=texts.set_and_sign_in
            lead=lead.into_any()
            beside=beside.into_any()
        >
            {one_time_field}
            <NewPasswordField
                submission
                label=texts.password_new
                value=flow.password()
                on_change=move |password| flow.set_password(password)
            />
        </AccountForm>
    }
}
