//! `/sign-up`, and on to where the customer came from.

use leptos::prelude::*;

use super::way_in::WayIn;
use crate::{features::account::Step, i18n::t};

/// The page.
#[component]
pub(crate) fn SignUpPage() -> impl IntoView {
    view! { <WayIn title=t().account.sign_up_title step=Step::SignUp /> }
}
