//! After a navigation the keyboard and the screen reader begin at the page's heading.

use leptos::prelude::*;
use leptos_router::location::Location;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use crate::browser::page;

/// Moves the focus after every change of page but the first, which the browser has placed.
pub(super) fn follow(location: &Location) {
    let (path, query, search) = (location.pathname, location.query, location.search);
    // A form in the place of what it changes is a page of its own, though only the query says it.
    let form = move || query.with(|query| query.get("change").is_some()).then(|| search.get());
    let place = Memo::new(move |_| (path.get(), form()));
    Effect::new(move |previous: Option<(String, Option<String>)>| {
        let place = place.get();
        if previous.is_some_and(|previous| previous != place) {
            // The new page is in the document by the next frame.
            request_animation_frame(to_heading);
        }
        place
    });
}

/// The heading of the page; that of the home page stands in the header.
const HEADING: &str = "[data-page=\"home\"] .promise, #app h1, #app:not(:has(h1))";

fn to_heading() {
    let Some(document) = page::document() else { return };
    let active = document.active_element();
    // Who types a search goes on typing; a page that has placed the focus itself knows better.
    let taken = active.is_some_and(|active| active.closest("#search-form, #app > *").ok().flatten().is_some());
    if taken {
        return;
    }
    let heading = document.query_selector(HEADING).ok().flatten().and_then(|heading| heading.dyn_into().ok());
    let Some(heading): Option<HtmlElement> = heading else { return };
    if !heading.has_attribute("tabindex") {
        let _ = heading.set_attribute("tabindex", "-1");
    }
    // The router has scrolled to the top, or the browser back to where the customer was.
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = heading.focus_with_options(&options);
}
