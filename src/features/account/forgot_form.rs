//! The e-mail a one-time password goes to.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    flow::{Step, use_sign_in_flow},
    flow_fields::{EmailField, SubmitButton},
    submission::{FormNotice, Submission},
};
use crate::{api::use_api, i18n::t};

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
                <EmailField submission />
            </div>
            <div class="row spread">
                <SubmitButton submission label=texts.forgot_send />
                <button class="button quiet" type="button" on:click=move |_| go.run(Step::SignIn)>
                    {texts.back_to_sign_in}
                </button>
            </div>
        </form>
    }
}
