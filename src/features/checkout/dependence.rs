//! What a line waits for, in a sentence.

use contract::rules::{
    cart::LineKey,
    dependence::{Dependence, dependence_among},
};
use leptos::prelude::*;

use crate::i18n::t;

/// Says that a line comes after a registration of the same order, or is for an own domain only.
#[component]
pub(super) fn DependenceHint(line: LineKey, lines: Signal<Vec<LineKey>>) -> impl IntoView {
    let words = Memo::new(move |_| {
        lines.with(|lines| match dependence_among(&line, lines) {
            Dependence::None => None,
            Dependence::AfterRegistrationInThisOrder => Some(t().details.after_registration),
            Dependence::NeedsOwnDomain => Some(t().details.own_domain),
        })
    });
    move || words.get().map(|words| view! { <p class="hint">{words}</p> })
}
