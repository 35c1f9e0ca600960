//! A new account: name, e-mail, password.

use contract::NewAccount;
use leptos::prelude::*;

use super::{
    account_form::{AccountForm, StepButton, missing, wrong_email},
    flow::{SignInFlow, Step, use_sign_in_flow},
    flow_fields::{EmailField, NewPasswordField},
    submission::Submission,
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
    let submit = move |()| {
        refused_email.set(false);
        let account = NewAccount {
            email: flow.email().get_untracked().trim().to_owned(),
            password: flow.password().get_untracked(),
            firstname: flow.firstname().get_untracked().trim().to_owned(),
            lastname: flow.lastname().get_untracked().trim().to_owned(),
        };
        let mut missing = missing([
            ("firstname", &account.firstname, texts.firstname_missing),
            ("lastname", &account.lastname, texts.lastname_missing),
            ("password", &account.password, texts.password_missing),
        ]);
        missing.extend(wrong_email(&account.email));
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
    let name = move |name: &'static str, label, autocomplete, value, set: fn(SignInFlow, String)| {
        let on_input = move |typed| {
            submission.edited(name);
            set(flow, typed);
        };
        view! { <TextField id=format!("account-{name}") label autocomplete value on_input error=submission.error(name) /> }
    };
    view! {
        <AccountForm submission on_submit=submit label=texts.sign_up>
            {name("firstname", texts.firstname, "given-name", flow.firstname(), SignInFlow::set_firstname)}
            {name("lastname", texts.lastname, "family-name", flow.lastname(), SignInFlow::set_lastname)}
            <div>
                <EmailField submission on_edit=move |()| refused_email.set(false) />
                <Show when=move || refused_email.get()>
                    <p class="account-alt">
                        {texts.have_account} " " <StepButton word=texts.have_account_action step=Step::SignIn go />
                    </p>
                </Show>
            </div>
            <NewPasswordField
                submission
                label=texts.password
                value=flow.password()
                on_change=move |password| flow.set_password(password)
            />
        </AccountForm>
    }
}
