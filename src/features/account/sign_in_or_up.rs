//! Signing in or up, in place: wherever somebody has to be known.

use leptos::prelude::*;

use super::{
    code_form::CodeForm,
    flow::{SignInFlow, Step, use_sign_in_flow},
    forgot_form::ForgotForm,
    new_password_form::NewPasswordForm,
    sign_in_form::SignInForm,
    sign_up_form::SignUpForm,
    single_sign_on::SingleSignOnButton,
};
use crate::{
    api::{Identity, Who, use_api},
    browser::page,
    i18n::t,
    ui::{Kind, Notice},
};

/// Two ways in, and what follows from them: the mailed code, a forgotten password.
///
/// Somebody whose session has run out is asked for the password only.
#[component]
pub(crate) fn SignInOrUp(
    /// Runs when the session has begun.
    #[prop(into)]
    on_done: Callback<Identity>,
    /// Stands in the e-mail field until another is typed.
    #[prop(default = None)]
    email_hint: Option<String>,
    /// What is asked for at first.
    #[prop(default = Step::SignIn)]
    start: Step,
    /// For pages, where each step has an address: goes there. Then `start` is the address's step.
    #[prop(default = None)]
    on_step: Option<Callback<Step>>,
) -> impl IntoView {
    let (session, flow) = (use_api().session(), use_sign_in_flow());
    let expired = Memo::new(move |_| matches!(session.who(), Who::Expired(_)));
    if let Who::Expired(Identity { email, .. }) = session.who_now() {
        flow.suggest_email(&email);
    } else if let Some(email) = email_hint {
        flow.suggest_email(&email);
    }
    let current = Memo::new(move |_| {
        let step = if on_step.is_some() { step_of_address(start, flow) } else { flow.step().unwrap_or(start) };
        if step == Step::SignUp && expired.get() { Step::SignIn } else { step }
    });
    let go = Callback::new(move |step: Step| {
        let before = current.get_untracked();
        flow.go(step);
        if let Some(on_step) = on_step {
            on_step.run(step);
        }
        // On another page the keyboard begins at the heading, in place at the step's first field.
        if on_step.is_none() || before.is_reset() && step.is_reset() {
            request_animation_frame(|| page::focus(".account-form input:not([hidden])"));
        }
    });
    let step = current;
    let form = move || match step.get() {
        Step::SignIn => view! { <SignInForm on_done=on_done go=go /> }.into_any(),
        Step::SignUp => view! { <SignUpForm go=go /> }.into_any(),
        Step::Code => view! { <CodeForm on_done=on_done go=go /> }.into_any(),
        Step::Forgot => view! { <ForgotForm go=go /> }.into_any(),
        Step::NewPassword => view! { <NewPasswordForm on_done=on_done go=go /> }.into_any(),
    };
    view! {
        <div class="account-ways">
            <Show when=move || expired.get()>
                <ExpiredNotice />
            </Show>
            <Show when=move || !expired.get() && matches!(step.get(), Step::SignIn | Step::SignUp)>
                <Ways current=step go=go />
            </Show>
            <Show when=move || flow.confirmed() && step.get() == Step::SignIn>
                <ConfirmedNotice />
            </Show>
            {form}
            <Show when=move || matches!(step.get(), Step::SignIn | Step::SignUp)>
                <SingleSignOnButton />
            </Show>
        </div>
    }
}

/// What an address asks for: one of a code without an account to confirm asks who it is.
fn step_of_address(step: Step, flow: SignInFlow) -> Step {
    match step {
        Step::Code if flow.account().with(Option::is_none) => Step::SignIn,
        Step::Forgot if flow.step() == Some(Step::NewPassword) => Step::NewPassword,
        step => step,
    }
}

/// The choice between the two ways.
#[component]
fn Ways(current: Memo<Step>, go: Callback<Step>) -> impl IntoView {
    let texts = &t().account;
    let way = move |step: Step, word: &'static str| {
        view! {
            <button
                type="button"
                aria-current=move || (current.get() == step).then_some("true")
                on:click=move |_| {
                    if current.get_untracked() != step {
                        go.run(step);
                    }
                }
            >
                {word}
            </button>
        }
    };
    view! {
        <div class="tabs" role="group" aria-label=texts.ways_in>
            {way(Step::SignIn, texts.tab_sign_in)} {way(Step::SignUp, texts.tab_sign_up)}
        </div>
    }
}

/// Why the customer is asked again, and the way out for somebody else.
#[component]
fn ExpiredNotice() -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let use_another = move |_| {
        flow.clear();
        api.sign_out();
        // The button is gone, and nothing is known of who comes now.
        request_animation_frame(|| page::focus("#account-email"));
    };
    view! {
        <Notice kind=Kind::Warning title=texts.expired>
            <p>{texts.expired_text}</p>
            <div class="row">
                <button class="button quiet" type="button" on:click=use_another>{texts.other_account}</button>
            </div>
        </Notice>
    }
}

#[component]
fn ConfirmedNotice() -> impl IntoView {
    let texts = &t().account;
    view! {
        <Notice kind=Kind::Success title=texts.confirmed>
            <p>{texts.confirmed_text}</p>
        </Notice>
    }
}
