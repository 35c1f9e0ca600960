//! The mailed code that confirms the e-mail of a new account.

use contract::AccountId;
use leptos::prelude::*;

use super::{
    account_form::StepButton,
    flow::{Step, use_sign_in_flow},
    mailed_code::MailedCode,
    submission::Submission,
};
use crate::{
    api::{Identity, SignIn, use_api},
    i18n::t,
};

/// Confirms the e-mail and signs in with the password, where it is still in memory.
#[component]
pub(super) fn CodeForm(on_done: Callback<Identity>, go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let submission = Submission::new(&["code"], ("code", texts.wrong_credentials));
    let confirm = move |(account, code): (AccountId, String)| {
        let email = flow.email().get_untracked().trim().to_owned();
        let password = flow.password().get_untracked();
        submission.start(async move {
            api.verify(&account, &code).await?;
            // The code is used up: whatever hinders signing in now is told at the sign-in.
            let signed_in = if password.is_empty() { None } else { api.sign_in(&email, &password).await.ok() };
            match signed_in {
                Some(SignIn::Begun(identity)) => drop(on_done.try_run(identity)),
                _ => {
                    flow.set_confirmed();
                    go.try_run(Step::SignIn);
                }
            }
            Ok(())
        });
    };
    let other = view! { <StepButton word=texts.code_other_email step=Step::SignUp go /> };
    view! {
        <MailedCode
            id="account-code"
            submission
            lead=texts.code_mailed_to
            email=flow.email()
            account=flow.account()
            on_code=confirm
            beside=other.into_any()
        />
    }
}
