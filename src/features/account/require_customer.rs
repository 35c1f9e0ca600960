//! What only a customer may see; others sign in on the same address.

use leptos::prelude::*;

use super::{flow::Step, sign_in_or_up::SignInOrUp};
use crate::{
    api::{Who, use_api},
    browser::page,
    i18n::t,
    ui::Spinner,
};

/// Who stands before it, as far as it matters here.
#[derive(Clone, PartialEq, Eq)]
enum Gate {
    Restoring,
    /// By account, so that another customer gets another page.
    Open(String),
    Closed,
}

/// Shows its children to a customer who is signed in, and to others the sign-in in their place.
#[component]
pub(crate) fn RequireCustomer(
    /// What is asked for first: [`Step::SignIn`] or [`Step::SignUp`].
    #[prop(default = Step::SignIn)]
    start: Step,
    children: ChildrenFn,
) -> impl IntoView {
    let session = use_api().session();
    let gate = Memo::new(move |_| match session.who() {
        Who::Restoring => Gate::Restoring,
        Who::Customer(identity) => Gate::Open(identity.account.as_str().to_owned()),
        Who::Guest | Who::Expired(_) => Gate::Closed,
    });
    // What had the focus is gone with the other side of the gate.
    Effect::new(move |was: Option<Gate>| {
        let is = gate.get();
        match (was, &is) {
            // Whose session has run out types the password; who signed out begins at the heading.
            (Some(Gate::Open(_)), Gate::Closed) => {
                let expired = matches!(session.who_now(), Who::Expired(_));
                refocus(if expired { "#account-password" } else { "main h1" });
            }
            (Some(Gate::Closed), Gate::Open(_)) => refocus("main h1"),
            _ => {}
        }
        is
    });
    // The children show as soon as the session has begun: there is nothing else to do.
    let on_done = |_| ();
    move || match gate.get() {
        Gate::Restoring => view! { <p class="soft"><Spinner label=t().words.loading /></p> }.into_any(),
        Gate::Open(_) => children().into_any(),
        Gate::Closed => view! { <SignInOrUp on_done=on_done start=start /> }.into_any(),
    }
}

/// Moves the keyboard once the page shows what is there now.
fn refocus(selector: &'static str) {
    request_animation_frame(move || page::focus(selector));
}
