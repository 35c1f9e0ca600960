//! Orders that could not be read, and what to do about it.

use contract::ProblemCode;
use leptos::prelude::*;

use crate::{
    api::{ApiError, explain},
    i18n::t,
    routes,
    ui::{ErrorState, Kind, Notice},
};

/// An error in place of orders. What an unconfirmed e-mail refuses no other try mends: the way to its
/// code stands there instead.
#[component]
pub(super) fn OrdersProblem(
    error: ApiError,
    /// Said instead of the error's own words.
    #[prop(optional_no_strip)]
    title: Option<&'static str>,
    on_retry: Callback<()>,
) -> impl IntoView {
    if error.code() == Some(&ProblemCode::Forbidden) {
        return view! {
            <Notice kind=Kind::Error title=explain(&error)>
                <div class="row"><a class="button" href=routes::confirm_email()>{t().orders.confirm_email}</a></div>
            </Notice>
        }
        .into_any();
    }
    let retry_label = t().errors.retry;
    match title {
        Some(title) => view! { <ErrorState title retry_label on_retry /> }.into_any(),
        None => view! { <ErrorState title=t().orders.failed text=explain(&error) retry_label on_retry /> }.into_any(),
    }
}
