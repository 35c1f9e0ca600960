//! Signing in or up, in place: wherever somebody has to be known.

use leptos::prelude::*;

use super::{
    code_form::CodeForm,
    flow::{Step, Tab, use_sign_in_flow},
    forgot_form::ForgotForm,
    new_password_form::NewPasswordForm,
    sign_in_form::SignInForm,
    sign_up_form::SignUpForm,
};
use crate::{
    api::{Identity, Who, use_api},
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
    /// The way that is open at first.
    #[prop(default = Tab::SignIn)]
    start: Tab,
    /// For pages that have an address per way in: goes there.
    #[prop(default = None)]
    on_tab: Option<Callback<Tab>>,
) -> impl IntoView {
    let (session, flow) = (use_api().session(), use_sign_in_flow());
    let expired = Memo::new(move |_| matches!(session.who(), Who::Expired(_)));
    if let Who::Expired(Identity { email, .. }) = session.who_now() {
        flow.suggest_email(&email);
    } else if let Some(email) = email_hint {
        flow.suggest_email(&email);
    }
    let has_addresses = on_tab.is_some();
    let step = Memo::new(move |_| match flow.step() {
        Some(step @ (Step::Code | Step::Forgot | Step::NewPassword)) => step,
        _ if expired.get() => Step::SignIn,
        Some(step) if !has_addresses => step,
        _ => step_of(start),
    });
    let go = Callback::new(move |tab: Tab| match on_tab {
        Some(on_tab) => {
            flow.go(None);
            on_tab.run(tab);
        }
        None => flow.go(Some(step_of(tab))),
    });
    let form = move || match step.get() {
        Step::SignIn => view! { <SignInForm on_done=on_done /> }.into_any(),
        Step::SignUp => view! { <SignUpForm on_tab=go /> }.into_any(),
        Step::Code => view! { <CodeForm on_done=on_done on_tab=go /> }.into_any(),
        Step::Forgot => view! { <ForgotForm on_tab=go /> }.into_any(),
        Step::NewPassword => view! { <NewPasswordForm on_done=on_done /> }.into_any(),
    };
    view! {
        <div class="account-ways">
            <Show when=move || expired.get()>
                <ExpiredNotice />
            </Show>
            <Show when=move || !expired.get() && matches!(step.get(), Step::SignIn | Step::SignUp)>
                <Ways current=step on_tab=go />
            </Show>
            <Show when=move || flow.confirmed() && step.get() == Step::SignIn>
                <ConfirmedNotice />
            </Show>
            {form}
        </div>
    }
}

fn step_of(tab: Tab) -> Step {
    match tab {
        Tab::SignIn => Step::SignIn,
        Tab::SignUp => Step::SignUp,
    }
}

/// The choice between the two ways.
#[component]
fn Ways(current: Memo<Step>, on_tab: Callback<Tab>) -> impl IntoView {
    let texts = &t().account;
    let way = move |tab: Tab, word: &'static str| {
        let is_current = move || current.get() == step_of(tab);
        view! {
            <button
                type="button"
                aria-current=move || is_current().then_some("true")
                on:click=move |_| {
                    if current.get_untracked() != step_of(tab) {
                        on_tab.run(tab);
                    }
                }
            >
                {word}
            </button>
        }
    };
    view! {
        <div class="tabs" role="group" aria-label=texts.ways_in>
            {way(Tab::SignIn, texts.tab_sign_in)} {way(Tab::SignUp, texts.tab_sign_up)}
        </div>
    }
}

/// Why the customer is asked again, and the way out for somebody else.
#[component]
fn ExpiredNotice() -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let use_another = move |_| {
        flow.set_email(String::new());
        api.sign_out();
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
