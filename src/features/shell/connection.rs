//! A line over the page while the browser has no connection.

use leptos::prelude::*;

use crate::{browser::network, i18n::t};

/// Says that there is no connection, and afterwards, for the ear, that it is back.
#[component]
pub(super) fn ConnectionLine() -> impl IntoView {
    let texts = &t().shell;
    let online = RwSignal::new(network::is_online());
    let was_lost = RwSignal::new(false);
    let listeners = [
        network::on_return(move || online.set(true)),
        network::on_loss(move || {
            was_lost.set(true);
            online.set(false);
        }),
    ];
    StoredValue::new_local(listeners);
    let line = move || match (online.get(), was_lost.get()) {
        (false, _) => Some(
            view! {
                <p class="connection-line"><strong>{texts.offline}</strong> " " {texts.offline_text}</p>
            }
            .into_any(),
        ),
        (true, true) => Some(view! { <p class="visually-hidden">{texts.online_again}</p> }.into_any()),
        (true, false) => None,
    };
    // There before it says something, or it would not be read out.
    view! { <div class="connection" role="status">{line}</div> }
}
