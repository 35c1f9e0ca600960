//! The frame that the pages of signing in and up share.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::{Who, use_api},
    browser::page,
    features::account::{Answer, SignInOrUp, SingleSignOnReturn, Step},
    i18n::t,
    routes,
    ui::Spinner,
};

/// Signs somebody in and goes on to `?next=`, else to the account. Who is signed in goes on at once.
#[component]
pub(super) fn WayIn(title: &'static str, step: Step) -> impl IntoView {
    page::set_title(title);
    let session = use_api().session();
    let (query, navigate) = (use_query_map(), use_navigate());
    let next = Memo::new(move |_| query.with(|query| query.get("next").and_then(|next| routes::own_path(&next))));
    let in_place = || NavigateOptions { replace: true, ..NavigateOptions::default() };
    let on_step = Callback::new({
        let navigate = navigate.clone();
        move |step| {
            let next = next.get_untracked().unwrap_or_default();
            let address = match step {
                Step::SignIn => routes::sign_in(),
                Step::SignUp => routes::sign_up(),
                Step::Code => routes::verify(),
                Step::Forgot | Step::NewPassword => routes::reset_password(),
            };
            navigate(&routes::with_next(address, &next), in_place());
        }
    });
    let answer = query.with_untracked(|query| {
        let (code, error) = (query.get("code"), query.get("error"));
        (code.is_some() || error.is_some()).then(|| Answer {
            code,
            error,
            state: query.get("state").unwrap_or_default(),
        })
    });
    // How far a single sign-on is that leads back here; it knows itself where to go on.
    let returning = RwSignal::new(answer.is_some());
    if answer.is_some() {
        // A code is not for the history.
        navigate(&routes::sign_in(), in_place());
    }
    let on_begun = Callback::new({
        let navigate = navigate.clone();
        move |next: String| navigate(&next, in_place())
    });
    let single_sign_on = answer.map(|answer| {
        let to_code = navigate.clone();
        let on_unverified = move |next: String| {
            returning.set(false);
            to_code(&routes::with_next(routes::verify(), &next), in_place());
        };
        view! { <SingleSignOnReturn answer on_begun on_unverified on_failed=move |()| returning.set(false) /> }
    });
    let signed_in = Memo::new(move |_| session.customer().is_some());
    Effect::new(move || {
        if signed_in.get() && !returning.get() {
            navigate(&next.get().unwrap_or_else(routes::account), in_place());
        }
    });
    let waiting = Memo::new(move |_| returning.get() || matches!(session.who(), Who::Restoring | Who::Customer(_)));
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{title}</h1>
            </header>
            {single_sign_on}
            {move || {
                if waiting.get() {
                    view! { <p class="soft"><Spinner label=t().words.loading /></p> }.into_any()
                } else {
                    view! { <SignInOrUp on_done=|_| () start=step on_step=Some(on_step) /> }.into_any()
                }
            }}
        </div>
    }
}
