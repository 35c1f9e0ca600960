//! `/verify`: the mailed code.

use leptos::prelude::*;

use super::way_in::WayIn;
use crate::{
    features::account::{Tab, use_sign_in_flow},
    i18n::t,
};

/// The page. Whose code it is, only a sign-up or sign-in in this tab can tell.
#[component]
pub(crate) fn VerifyPage() -> impl IntoView {
    let texts = &t().account;
    let flow = use_sign_in_flow();
    let lead = flow.account_now().is_none().then_some(texts.verify_lead);
    flow.open_code();
    view! { <WayIn title=texts.verify_title lead=lead start=Tab::SignIn /> }
}
