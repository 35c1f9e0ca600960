//! It did not work, why, and another try.

use leptos::prelude::*;

use super::notice::{Kind, Notice};
use crate::browser::{network, page};

/// An error in place of what should stand there. Without `on_retry` there is no button.
///
/// `on_retry` asks a question again, and never changes anything: it also runs by itself when the
/// browser's connection is back, while somebody may be typing elsewhere. So it moves no keyboard:
/// where that goes when the button was pressed and is gone, `focus_on` says.
#[component]
pub(crate) fn ErrorState(
    #[prop(into)] title: String,
    #[prop(optional, into)] text: Option<String>,
    #[prop(optional, into)] retry_label: String,
    #[prop(optional, into)] on_retry: Option<Callback<()>>,
    /// What takes the keyboard from the pressed button; the page's heading if the button goes without.
    #[prop(optional)]
    focus_on: &'static str,
) -> impl IntoView {
    if let Some(on_retry) = on_retry {
        let listener = StoredValue::new_local(network::on_return(move || on_retry.run(())));
        on_cleanup(move || drop(listener.try_update_value(Option::take)));
    }
    let pressed = StoredValue::new(false);
    on_cleanup(move || {
        if pressed.try_get_value() == Some(true) {
            request_animation_frame(page::catch_focus);
        }
    });
    view! {
        <Notice kind=Kind::Error title=title>
            {text.map(|text| view! { <p>{text}</p> })}
            {on_retry
                .map(|on_retry| {
                    let retry = move |_| {
                        pressed.set_value(true);
                        on_retry.run(());
                        if !focus_on.is_empty() {
                            page::focus(focus_on);
                        }
                    };
                    view! {
                        <div class="row">
                            <button class="button" type="button" on:click=retry>{retry_label}</button>
                        </div>
                    }
                })}
        </Notice>
    }
}
