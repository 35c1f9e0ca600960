//! E-mail and password of who has an account.

use leptos::prelude::*;

use super::{
    account_form::{AccountForm, StepButton, missing},
    flow::{Step, use_sign_in_flow},
    flow_fields::{CurrentPasswordField, EmailField},
    submission::Submission,
};
use crate::{
    api::{Identity, SignIn, use_api},
    i18n::t,
};

/// Signs in; an account whose e-mail is not confirmed is led to the code.
#[component]
pub(super) fn SignInForm(on_done: Callback<Identity>, go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let submission = Submission::new(&["email", "password"], ("password", texts.wrong_credentials));
    let submit = move |()| {
        let email = flow.email().get_untracked().trim().to_owned();
        let password = flow.password().get_untracked();
        let missing =
            missing([("email", &email, texts.email_missing), ("password", &password, texts.password_missing)]);
        if submission.is_complete(missing) {
            submission.start(async move {
                match api.sign_in(&email, &password).await? {
                    SignIn::Begun(identity) => {
                        on_done.try_run(identity);
                    }
                    SignIn::Unverified(account) => {
                        api.send_code(&account).await?;
                        flow.set_account(account);
                        go.try_run(Step::Code);
                    }
                }
                Ok(())
            });
        }
    };
    view! {
        <AccountForm
            submission
            on_submit=submit
            label=texts.sign_in
            beside=view! { <StepButton word=texts.forgot step=Step::Forgot go /> }.into_any()
        >
            <EmailField submission />
            <CurrentPasswordField submission />
        </AccountForm>
    }
}
