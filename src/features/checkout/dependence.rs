//! What a line waits for, in a sentence.

use contract::rules::{
    cart::{CartLine, LineKey},
    dependence::{Dependence, dependence},
};
use leptos::prelude::*;

use crate::i18n::t;

/// Says that a line comes after a registration of the same order, or is for an own domain only.
#[component]
pub(super) fn DependenceHint(line: LineKey, lines: Signal<Vec<CartLine>>) -> impl IntoView {
    let words = Memo::new(move |_| {
        lines.with(|lines| {
            let line = lines.iter().find(|own| own.key() == line)?;
            match dependence(line, lines) {
                Dependence::None => None,
                Dependence::AfterRegistrationInThisOrder => Some(t().details.after_registration),
                Dependence::NeedsOwnDomain => Some(t().details.own_domain),
            }
        })
    });
    move || words.get().map(|words| view! { <p class="hint">{words}</p> })
}
