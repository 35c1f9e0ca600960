//! The choice of language: boot.js owns the select, the pages follow.

use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::{
    browser::{listen::Listener, page},
    i18n::{Language, use_language},
};

/// Builds the pages anew in the chosen language. boot.js has kept the choice and has marked the document before.
pub(super) fn follow_select() {
    let Some(select) = page::by_id::<HtmlSelectElement>("language-select") else { return };
    let language = use_language();
    let chosen = select.clone();
    let listener = Listener::start(&select, "change", move |_| {
        if let Some(choice) = Language::from_code(&chosen.value()) {
            language.set(choice);
        }
    });
    StoredValue::new_local(listener);
}
