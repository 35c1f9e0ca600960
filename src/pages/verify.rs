//! `/verify`: the mailed code.

use leptos::prelude::*;

use super::way_in::WayIn;
use crate::{features::account::Step, i18n::t};

/// The page. Whose code it is, only a sign-up or sign-in in this tab can tell; others sign in first.
#[component]
pub(crate) fn VerifyPage() -> impl IntoView {
    view! { <WayIn title=t().account.verify_title step=Step::Code /> }
}
