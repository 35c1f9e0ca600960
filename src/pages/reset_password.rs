//! `/reset-password`: a one-time password by mail.

use leptos::prelude::*;

use crate::{browser::page, i18n::t};

/// The page.
#[component]
pub(crate) fn ResetPasswordPage() -> impl IntoView {
    page::set_title(t().account.title);
    view! { <h1>{t().account.title}</h1> }
}
