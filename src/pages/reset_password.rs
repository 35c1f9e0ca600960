//! `/reset-password`: a one-time password by mail, then a new one.

use leptos::prelude::*;

use super::way_in::WayIn;
use crate::{
    features::account::{Tab, use_sign_in_flow},
    i18n::t,
};

/// The page.
#[component]
pub(crate) fn ResetPasswordPage() -> impl IntoView {
    use_sign_in_flow().open_reset();
    view! { <WayIn title=t().account.reset_title start=Tab::SignIn /> }
}
