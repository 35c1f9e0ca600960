//! Whether the registry has checked a contact, in words.

use contract::ContactStatus;
use leptos::prelude::*;

use crate::{
    i18n::t,
    ui::{Status, Tone},
};

/// The word of a status; one that the registry adds later is shown as it is.
pub(super) fn state_word(status: &ContactStatus) -> String {
    let texts = &t().contacts;
    match status {
        ContactStatus::Verified => texts.verified.to_owned(),
        ContactStatus::Unverified => texts.unverified.to_owned(),
        ContactStatus::Unknown(word) => word.clone(),
    }
}

/// The word with its shape.
#[component]
pub(super) fn ContactState(status: ContactStatus) -> impl IntoView {
    let tone = match status {
        ContactStatus::Verified => Tone::Good,
        ContactStatus::Unverified => Tone::Wait,
        ContactStatus::Unknown(_) => Tone::Plain,
    };
    view! { <Status tone=tone word=state_word(&status) /> }
}
