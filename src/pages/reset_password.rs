//! `/reset-password`: a one-time password by mail, then a new one.

use leptos::prelude::*;

use super::way_in::WayIn;
use crate::{features::account::Step, i18n::t};

/// The page.
#[component]
pub(crate) fn ResetPasswordPage() -> impl IntoView {
    view! { <WayIn title=t().account.reset_title step=Step::Forgot /> }
}
