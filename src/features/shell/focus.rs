//! After a navigation the keyboard and the screen reader begin at the page's heading.

use leptos::prelude::*;
use web_sys::Element;

use crate::browser::page;

/// Moves the focus after every change of page but the first, which the browser has placed.
pub(super) fn follow(path: Memo<String>) {
    Effect::new(move |previous: Option<String>| {
        let path = path.get();
        if previous.is_some_and(|previous| previous != path) {
            // The new page is in the document by the next frame.
            request_animation_frame(to_heading);
        }
        path
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
    let heading: Option<Element> = document.query_selector(HEADING).ok().flatten();
    if let Some(heading) = heading {
        if !heading.has_attribute("tabindex") {
            let _ = heading.set_attribute("tabindex", "-1");
        }
        page::focus(HEADING);
    }
}
