//! The e-mail a one-time password goes to.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    flow::{Step, use_sign_in_flow},
    submission::{FormNotice, Submission},
};
use crate::{api::use_api, i18n::t, ui::TextField};

/// Has a one-time password mailed. The API does not say whether the account exists, nor do we.
#[component]
pub(super) fn ForgotForm(go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let submission = Submission::new(&["email"], ("email", texts.wrong_credentials));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let email = flow.email().get_untracked().trim().to_owned();
        let missing = match email.as_str() {
            "" => vec![("email", texts.email_missing)],
            email if !email.contains('@') => vec![("email", texts.email_wrong)],
            _ => Vec::new(),
        };
        if submission.is_complete(missing) {
            submission.start(async move {
                api.reset_password(&email).await?;
                go.try_run(Step::NewPassword);
                Ok(())
            });
        }
    };
    view! {
        <form class="account-form" novalidate on:submit=submit>
            <p class="soft">{texts.forgot_lead}</p>
            <FormNotice submission=submission />
            <div class="fields">
                <TextField
                    id="account-email"
                    label=texts.email
                    kind="email"
                    autocomplete="username"
                    value=flow.email()
                    on_input=move |email| {
                        submission.edited("email");
                        flow.set_email(email);
                    }
                    error=submission.error("email")
                />
            </div>
            <div class="row spread">
                <button class="button primary" aria-busy=move || submission.busy().then_some("true")>
                    {texts.forgot_send}
                </button>
                <button class="button quiet" type="button" on:click=move |_| go.run(Step::SignIn)>
                    {texts.back_to_sign_in}
                </button>
            </div>
        </form>
    }
}
