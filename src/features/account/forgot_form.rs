//! The e-mail a one-time password goes to.

use leptos::prelude::*;

use super::{
    account_form::{AccountForm, StepButton, wrong_email},
    flow::{Step, use_sign_in_flow},
    flow_fields::EmailField,
    submission::Submission,
};
use crate::{api::use_api, i18n::t};

/// Has a one-time password mailed. The API does not say whether the account exists, nor do we.
#[component]
pub(super) fn ForgotForm(go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let submission = Submission::new(&["email"], ("email", texts.wrong_credentials));
    let submit = move |()| {
        let email = flow.email().get_untracked().trim().to_owned();
        if submission.is_complete(wrong_email(&email).into_iter().collect()) {
            submission.start(async move {
                api.reset_password(&email).await?;
                go.try_run(Step::NewPassword);
                Ok(())
            });
        }
    };
    view! {
        <AccountForm
            submission
            on_submit=submit
            label=texts.forgot_send
            lead=view! { <p class="soft">{texts.forgot_lead}</p> }.into_any()
            beside=view! { <StepButton word=texts.back_to_sign_in step=Step::SignIn go /> }.into_any()
        >
            <EmailField submission />
        </AccountForm>
    }
}
