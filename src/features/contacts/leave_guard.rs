//! Nobody leaves a contact with unsaved changes without knowing it.

use leptos::prelude::*;

use super::{draft::KeptDraft, form_state::FormState};
use crate::{
    i18n::t,
    ui::{LeaveGuard, LeaveWords},
};

/// Asks before the form is left.
#[component]
pub(super) fn ContactGuard(
    form: FormState,
    /// The draft of the form.
    kept: KeptDraft,
    /// Where the customer wants to go; set it to ask.
    asked: RwSignal<Option<String>>,
    /// Goes to an address of the shop.
    go: Callback<String>,
) -> impl IntoView {
    let texts = &t().contact_questions;
    let words = LeaveWords {
        title: texts.leave_title,
        text: texts.leave_text,
        stay: texts.leave_stay,
        keep: texts.leave_keep,
        discard: texts.leave_discard,
        left: texts.left,
        go_on: texts.left_go_on,
    };
    view! {
        <LeaveGuard
            id="contact-leave"
            words
            is_dirty=move || form.is_dirty_now()
            is_kept=move || kept.read().is_some()
            asked
            go
            on_discard=Callback::new(move |()| form.close())
        />
    }
}
