//! E-mail and password of who has an account.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    flow::{Step, use_sign_in_flow},
    flow_fields::{CurrentPasswordField, EmailField, SubmitButton},
    submission::{FormNotice, Submission},
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
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let email = flow.email().get_untracked().trim().to_owned();
        let password = flow.password().get_untracked();
        let mut missing = Vec::new();
        if email.is_empty() {
            missing.push(("email", texts.email_missing));
        }
        if password.is_empty() {
            missing.push(("password", texts.password_missing));
        }
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
        <form class="account-form" novalidate on:submit=submit>
            <FormNotice submission=submission />
            <div class="fields">
                <EmailField submission />
                <CurrentPasswordField submission />
            </div>
            <div class="row spread">
                <SubmitButton submission label=texts.sign_in />
                <button class="button quiet" type="button" on:click=move |_| go.run(Step::Forgot)>
                    {texts.forgot}
                </button>
            </div>
        </form>
    }
}
