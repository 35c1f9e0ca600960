//! This page: its elements, title, origin and address.

use core::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusEvent, HtmlElement};

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

/// Path and query of this page's address.
pub(crate) fn path_and_query() -> String {
    let location = web_sys::window().map(|window| window.location());
    let parts = location.map(|at| (at.pathname().unwrap_or_default(), at.search().unwrap_or_default()));
    parts.map(|(path, query)| path + &query).unwrap_or_default()
}

/// Leaves the shop for another address; `None` where the browser refuses.
pub(crate) fn leave_to(address: &str) -> Option<()> {
    web_sys::window()?.location().assign(address).ok()
}

/// The path and the query that the address bar shows.
pub(crate) fn address() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return String::new() };
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}

thread_local! {
    static BRAND: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Says whose shop it is; every title ends with it.
pub(crate) fn set_brand(brand: &str) {
    BRAND.set(brand.to_owned());
}

/// Sets the title of the window, the brand after it; without a title the brand alone.
pub(crate) fn set_title(title: &str) {
    let Some(document) = document() else { return };
    BRAND.with_borrow(|brand| {
        let parts = [title, brand].into_iter().filter(|part| !part.is_empty());
        document.set_title(&parts.collect::<Vec<_>>().join(" · "));
    });
}

/// Moves the keyboard to the first element that matches, if there is one.
pub(crate) fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element: Element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Whether the keyboard is within an element that matches.
pub(crate) fn focus_is_in(selector: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| matches!(active.closest(selector), Ok(Some(_))))
}

/// Whether something on the page is still on its way.
pub(crate) fn is_busy() -> bool {
    document().is_some_and(|document| matches!(document.query_selector("#app [aria-busy=true]"), Ok(Some(_))))
}

/// Moves the keyboard to the page's heading when what had it is gone from the page.
pub(crate) fn catch_focus() {
    let has_it = document().and_then(|document| document.active_element()).is_some_and(|at| at.tag_name() != "BODY");
    if !has_it {
        focus("#app h1");
    }
}

/// Whether a field is left for something that is pressed. What came up now and moved it would take
/// it away from under the click.
pub(crate) fn leaves_for_press(event: &FocusEvent) -> bool {
    let target = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("button, a, summary").ok().flatten().is_some())
}

/// The languages that the customer's browser asks for, the first the best: their codes in ISO 639-1.
pub(crate) fn languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let codes = languages.iter().flat_map(|all| all.iter()).filter_map(|tag| tag.as_string());
    codes.map(|tag| tag.split('-').next().unwrap_or_default().to_ascii_lowercase()).collect()
}
