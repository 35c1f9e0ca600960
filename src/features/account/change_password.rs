//! A new password of who is signed in.

use contract::AccountId;
use leptos::prelude::*;

use super::{
    account_form::{AccountForm, missing},
    flow_fields::NewPasswordField,
    submission::Submission,
};
use crate::{api::use_api, i18n::t};

/// Asks for the new password only: the API takes no old one.
#[component]
pub(crate) fn ChangePassword(account: AccountId, #[prop(into)] email: Signal<String>) -> impl IntoView {
    let texts = &t().account;
    let api = use_api();
    let submission = Submission::new(&["password"], ("password", texts.wrong_credentials));
    let password = RwSignal::new(String::new());
    let changed = RwSignal::new(false);
    let submit = move |()| {
        changed.set(false);
        let new = password.get_untracked();
        if submission.is_complete(missing([("password", &new, texts.password_missing)])) {
            let account = account.clone();
            submission.start(async move {
                api.set_password(&account, &new).await?;
                password.try_set(String::new());
                changed.try_set(true);
                Ok(())
            });
        }
    };
    // Password managers learn from it whose password this is.
    let lead = view! { <input type="email" hidden readonly autocomplete="username" prop:value=email /> };
    let done = view! { <span role="status">{move || changed.get().then_some(texts.password_changed)}</span> };
    view! {
        <AccountForm
            submission
            on_submit=submit
            label=texts.change_password
            class="button"
            lead=lead.into_any()
            beside=done.into_any()
        >
            <NewPasswordField
                submission
                label=texts.password_new
                value=password
                on_change=move |typed| password.set(typed)
            />
        </AccountForm>
    }
}
