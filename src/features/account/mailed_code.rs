//! The mailed code that confirms an e-mail, and another one where it did not come.

use contract::AccountId;
use leptos::prelude::*;

use super::{
    account_form::{AccountForm, missing},
    submission::{FormNotice, Submission},
};
use crate::{api::use_api, i18n::t, ui::TextField};

/// Asks for the code; `on_code` confirms with it, as work of the `submission` for the field `code`.
#[component]
pub(super) fn MailedCode(
    /// Of the field.
    id: &'static str,
    submission: Submission,
    /// Stands before the e-mail that the code was mailed to.
    lead: &'static str,
    #[prop(into)] email: Signal<String>,
    /// Whose e-mail it is.
    #[prop(into)]
    account: Signal<Option<AccountId>>,
    #[prop(into)] on_code: Callback<(AccountId, String)>,
    /// Another way on.
    #[prop(optional)]
    beside: Option<AnyView>,
) -> impl IntoView {
    let texts = &t().account;
    let api = use_api();
    let resending = Submission::new(&[], ("code", texts.wrong_credentials));
    let code = RwSignal::new(String::new());
    let sent_again = RwSignal::new(false);
    let submit = move |()| {
        // Mails and people group the digits.
        let typed: String = code.get_untracked().split_whitespace().collect();
        let Some(account) = account.get_untracked() else { return };
        if submission.is_complete(missing([("code", &typed, texts.code_missing)])) {
            on_code.run((account, typed));
        }
    };
    let send_again = move |_| {
        let Some(account) = account.get_untracked() else { return };
        sent_again.set(false);
        resending.start(async move {
            api.send_code(&account).await?;
            sent_again.try_set(true);
            Ok(())
        });
    };
    let lead = view! {
        <p class="mailbox-note" role="status">{lead} " " <bdi>{email}</bdi> "."</p>
        <FormNotice submission=resending />
    };
    let beside = view! {
        <button class="button quiet" type="button" aria-busy=move || resending.busy().then_some("true") on:click=send_again>
            {texts.code_again}
        </button>
        {beside}
    };
    view! {
        <AccountForm
            submission
            on_submit=submit
            label=texts.code_confirm
            lead=lead.into_any()
            beside=beside.into_any()
        >
            <TextField
                id
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
        </AccountForm>
        <p class="hint" role="status">{move || sent_again.get().then_some(texts.code_sent_again)}</p>
    }
}
