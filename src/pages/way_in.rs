//! The frame that the pages of signing in and up share.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::{Who, use_api},
    browser::page,
    features::account::{SignInOrUp, Step},
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
    let signed_in = Memo::new(move |_| session.customer().is_some());
    Effect::new(move || {
        if signed_in.get() {
            navigate(&next.get().unwrap_or_else(routes::account), in_place());
        }
    });
    let waiting = Memo::new(move |_| matches!(session.who(), Who::Restoring | Who::Customer(_)));
    view! {
        <div class="page">
            <header class="page-title">
                <h1 tabindex="-1">{title}</h1>
            </header>
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
