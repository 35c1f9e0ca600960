//! A new password of who is signed in.

use contract::AccountId;
use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    flow_fields::{NewPasswordField, SubmitButton},
    submission::{FormNotice, Submission},
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
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        changed.set(false);
        let new = password.get_untracked();
        let missing = if new.is_empty() { vec![("password", texts.password_missing)] } else { Vec::new() };
        if submission.is_complete(missing) {
            let account = account.clone();
            submission.start(async move {
                api.set_password(&account, &new).await?;
                password.try_set(String::new());
                changed.try_set(true);
                Ok(())
            });
        }
    };
    view! {
        <form class="account-form" novalidate on:submit=submit>
            <FormNotice submission=submission />
            // Password managers learn from it whose password this is.
            <input type="email" hidden readonly autocomplete="username" prop:value=email />
            <div class="fields">
                <NewPasswordField
                    submission
                    label=texts.password_new
                    value=password
                    on_change=move |typed| password.set(typed)
                />
            </div>
            <div class="row">
                <SubmitButton submission label=texts.change_password class="button" />
                <span role="status">{move || changed.get().then_some(texts.password_changed)}</span>
            </div>
        </form>
    }
}
