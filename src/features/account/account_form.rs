//! The form that each step of the account is: what it says, its fields, its button, the way beside it.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    flow::Step,
    submission::{FormNotice, Submission},
};

/// A form in one narrow column.
#[component]
pub(super) fn AccountForm(
    submission: Submission,
    /// Looks at what was typed and sends it.
    #[prop(into)]
    on_submit: Callback<()>,
    /// The word on its button.
    label: &'static str,
    #[prop(default = "button primary")] class: &'static str,
    /// Stands above the fields.
    #[prop(optional)]
    lead: Option<AnyView>,
    /// Stands beside the button.
    #[prop(optional)]
    beside: Option<AnyView>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="account-form" novalidate on:submit=submit>
            {lead}
            <FormNotice submission />
            <div class="fields">{children()}</div>
            <div class="row">
                <button class=class aria-busy=move || submission.busy().then_some("true")>{label}</button>
                {beside}
            </div>
        </form>
    }
}

/// The way to another step.
#[component]
pub(super) fn StepButton(word: &'static str, step: Step, go: Callback<Step>) -> impl IntoView {
    view! { <button class="button quiet" type="button" on:click=move |_| go.run(step)>{word}</button> }
}

/// What is missing in a form, by field, before it is sent.
pub(super) type Missing = Vec<(&'static str, &'static str)>;

/// The fields that nothing was typed into: each with its text and what is said about it.
pub(super) fn missing<const N: usize>(fields: [(&'static str, &str, &'static str); N]) -> Missing {
    fields.into_iter().filter(|(_, typed, _)| typed.is_empty()).map(|(field, _, words)| (field, words)).collect()
}

/// What is wrong with an e-mail, as far as it can be seen without asking.
pub(super) fn wrong_email(email: &str) -> Option<(&'static str, &'static str)> {
    let texts = &crate::i18n::t().account;
    match email {
        "" => Some(("email", texts.email_missing)),
        email if !is_whole(email) => Some(("email", texts.email_wrong)),
        _ => None,
    }
}

/// Whether there is something on both sides of an `@`, and nothing that is in no address.
fn is_whole(email: &str) -> bool {
    let Some((person, host)) = email.split_once('@') else { return false };
    let host_is_whole = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    !person.is_empty() && host_is_whole && !host.contains('@') && !email.contains(char::is_whitespace)
}
