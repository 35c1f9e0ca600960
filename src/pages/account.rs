//! `/account`: who is signed in.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// The page.
#[component]
pub(crate) fn AccountPage() -> impl IntoView {
    page::set_title(t().account.title);
    view! { <h1>{t().account.title}</h1> }
}
