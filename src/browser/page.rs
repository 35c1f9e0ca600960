//! This page: its elements, title, origin and address.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The document; there is always one in a browser.
pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element of that id, as `T`.
pub(crate) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Scheme, host and port of the shop, without a slash at the end.
pub(crate) fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Leaves the shop for another address.
pub(crate) fn leave_for(address: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only for an address that is no URL; those are built by `routes` and checked there.
        let _ = window.location().assign(address);
    }
}

/// Sets the title of the window.
pub(crate) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the keyboard to the first element that matches, if there is one.
pub(crate) fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element: Element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
