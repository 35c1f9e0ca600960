//! The mailed code that confirms the e-mail.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    flow::{Step, use_sign_in_flow},
    flow_fields::SubmitButton,
    submission::{FormNotice, Submission},
};
use crate::{
    api::{Identity, SignIn, use_api},
    i18n::t,
    ui::TextField,
};

/// Confirms the e-mail and signs in with the password, where it is still in memory.
#[component]
pub(super) fn CodeForm(on_done: Callback<Identity>, go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let submission = Submission::new(&["code"], ("code", texts.wrong_credentials));
    let resending = Submission::new(&[], ("code", texts.wrong_credentials));
    let code = RwSignal::new(String::new());
    let sent_again = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = code.get_untracked().trim().to_owned();
        let missing = if typed.is_empty() { vec![("code", texts.code_missing)] } else { Vec::new() };
        let Some(account) = flow.account_now() else { return };
        if submission.is_complete(missing) {
            let email = flow.email().get_untracked().trim().to_owned();
            let password = flow.password().get_untracked();
            submission.start(async move {
                api.verify(&account, &typed).await?;
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
        }
    };
    let send_again = move |_| {
        let Some(account) = flow.account_now() else { return };
        sent_again.set(false);
        resending.start(async move {
            api.send_code(&account).await?;
            sent_again.try_set(true);
            Ok(())
        });
    };
    view! {
        <form class="account-form" novalidate on:submit=submit>
            <p class="mailbox-note">{texts.code_mailed_to} " " <bdi>{move || flow.email().get()}</bdi> "."</p>
            <FormNotice submission=submission />
            <FormNotice submission=resending />
            <div class="fields">
                <TextField
                    id="account-code"
                    label=texts.code
                    hint=texts.code_hint
                    class="code-input"
                    autocomplete="one-time-code"
                    value=code
                    on_input=move |typed| {
                        submission.edited("code");
                        code.set(typed);
                    }
                    error=submission.error("code")
                />
            </div>
            <div class="row">
                <SubmitButton submission label=texts.code_confirm />
                <button class="button quiet" type="button" aria-busy=move || resending.busy().then_some("true") on:click=send_again>
                    {texts.code_again}
                </button>
                <button class="button quiet" type="button" on:click=move |_| go.run(Step::SignUp)>
                    {texts.code_other_email}
                </button>
            </div>
            <p class="hint" role="status">{move || sent_again.get().then_some(texts.code_sent_again)}</p>
        </form>
    }
}
