//! `/watched`: names that the customer keeps an eye on.

use leptos::prelude::*;

use super::search::cart_actions;
use crate::{browser::page, features::search::WatchedNames, i18n::t};

/// The page, for guests and customers alike: the list is the browser's.
#[component]
pub(crate) fn WatchedPage() -> impl IntoView {
    let texts = &t().watch;
    page::set_title(texts.title);
    view! {
        <div class="page watch">
            <header class="page-title">
                <h1 tabindex="-1">{texts.title}</h1>
                <p class="lead">{texts.lead}</p>
            </header>
            <WatchedNames cart=cart_actions() />
        </div>
    }
}
