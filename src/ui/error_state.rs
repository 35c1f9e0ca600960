//! It did not work, why, and another try.

use leptos::prelude::*;

use super::notice::{Kind, Notice};

/// An error in place of what should stand there. Without `on_retry` there is no button.
#[component]
pub(crate) fn ErrorState(
    #[prop(into)] title: String,
    #[prop(optional, into)] text: Option<String>,
    #[prop(optional, into)] retry_label: String,
    #[prop(optional, into)] on_retry: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <Notice kind=Kind::Error title=title>
            {text.map(|text| view! { <p>{text}</p> })}
            {on_retry
                .map(|on_retry| {
                    view! {
                        <div class="row">
                            <button class="button" type="button" on:click=move |_| on_retry.run(())>{retry_label}</button>
                        </div>
                    }
                })}
        </Notice>
    }
}
