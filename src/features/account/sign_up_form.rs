//! A new account: name, e-mail, password.

use contract::NewAccount;
use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    flow::{Step, use_sign_in_flow},
    flow_fields::{EmailField, NewPasswordField, SubmitButton},
    submission::{FormNotice, Submission},
};
use crate::{api::use_api, i18n::t, ui::TextField};

/// Opens an account; the code that confirms its e-mail is asked for next.
#[component]
pub(super) fn SignUpForm(go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let fields = &["firstname", "lastname", "email", "password"];
    let submission = Submission::new(fields, ("password", texts.wrong_credentials));
    // The API has no code for 'taken'; what it refuses of a whole address is most likely that.
    let refused_email = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        refused_email.set(false);
        let account = NewAccount {
            email: flow.email().get_untracked().trim().to_owned(),
            password: flow.password().get_untracked(),
            firstname: flow.firstname().get_untracked().trim().to_owned(),
            lastname: flow.lastname().get_untracked().trim().to_owned(),
        };
        let mut missing = Vec::new();
        if account.firstname.is_empty() {
            missing.push(("firstname", texts.firstname_missing));
        }
        if account.lastname.is_empty() {
            missing.push(("lastname", texts.lastname_missing));
        }
        if account.email.is_empty() {
            missing.push(("email", texts.email_missing));
        } else if !account.email.contains('@') {
            missing.push(("email", texts.email_wrong));
        }
        if account.password.is_empty() {
            missing.push(("password", texts.password_missing));
        }
        if submission.is_complete(missing) {
            submission.start(async move {
                let result = api.sign_up(&account).await;
                if let Err(error) = &result {
                    let at_email = error.field_messages().iter().any(|(path, _)| path == "$.email");
                    refused_email.try_set(at_email);
                }
                flow.set_account(result?);
                go.try_run(Step::Code);
                Ok(())
            });
        }
    };
    view! {
        <form class="account-form" novalidate on:submit=submit>
            <FormNotice submission=submission />
            <div class="fields">
                <TextField
                    id="account-firstname"
                    label=texts.firstname
                    autocomplete="given-name"
                    value=flow.firstname()
                    on_input=move |name| {
                        submission.edited("firstname");
                        flow.set_firstname(name);
                    }
                    error=submission.error("firstname")
                />
                <TextField
                    id="account-lastname"
                    label=texts.lastname
                    autocomplete="family-name"
                    value=flow.lastname()
                    on_input=move |name| {
                        submission.edited("lastname");
                        flow.set_lastname(name);
                    }
                    error=submission.error("lastname")
                />
                <div>
                    <EmailField submission on_edit=move |()| refused_email.set(false) />
                    <Show when=move || refused_email.get()>
                        <p class="account-alt">
                            {texts.have_account} " "
                            <button class="button quiet" type="button" on:click=move |_| go.run(Step::SignIn)>
                                {texts.have_account_action}
                            </button>
                        </p>
                    </Show>
                </div>
                <NewPasswordField
                    submission
                    label=texts.password
                    value=flow.password()
                    on_change=move |password| flow.set_password(password)
                />
            </div>
            <div class="row">
                <SubmitButton submission label=texts.sign_up />
            </div>
        </form>
    }
}
