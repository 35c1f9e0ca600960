//! A refused promo code: the API's reason stands beside its field.

use leptos::prelude::*;
use web_sys::{Element, HtmlDetailsElement, HtmlInputElement};

use super::state::SearchState;
use crate::browser::page::by_id;

/// Keeps the static field in step with what the API says of the code.
pub(super) fn follow(search: SearchState, field: HtmlInputElement) {
    Effect::new(move || {
        let refused = search.refusal();
        if let Some(place) = by_id::<Element>("promo-error") {
            place.set_text_content(Some(refused.as_ref().map_or("", |refused| refused.reason.as_str())));
        }
        let _ = if refused.is_some() {
            field.set_attribute("aria-invalid", "true")
        } else {
            field.remove_attribute("aria-invalid")
        };
        if refused.is_some()
            && let Some(disclosure) = by_id::<HtmlDetailsElement>("promo-disclosure")
        {
            disclosure.set_open(true);
        }
    });
}
