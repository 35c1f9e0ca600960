//! `/sign-in`, and on to where the customer came from.

use leptos::prelude::*;

use super::way_in::WayIn;
use crate::{features::account::Step, i18n::t};

/// The page.
#[component]
pub(crate) fn SignInPage() -> impl IntoView {
    view! { <WayIn title=t().account.sign_in_title step=Step::SignIn /> }
}
