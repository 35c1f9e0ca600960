//! The address bar shows the page: repairs a navigation that the router does not write down.
//!
//! The router (0.8) leaves out a push when the last address *it* wrote is the new one, also
//! when back and forward have led elsewhere since: home → cart → back by two steps → cart
//! shows the cart under the address of the home page, and a reload would lose it.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsValue;

/// Writes the router's address where the browser has another one.
pub(super) fn follow() {
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    Effect::new(move || {
        let wanted = (path.get(), search.get());
        // The router writes by the next frame.
        request_animation_frame(move || {
            let now = (path.try_get_untracked(), search.try_get_untracked());
            // Another navigation may have begun since; it has its own turn.
            if now == (Some(wanted.0.clone()), Some(wanted.1.clone())) {
                let _ = write(&wanted.0, &wanted.1);
            }
        });
    });
}

fn write(path: &str, search: &str) -> Option<()> {
    let window = web_sys::window()?;
    let shown = (window.location().pathname().ok()?, window.location().search().ok()?);
    if shown.0 != path || shown.1.trim_start_matches('?') != search {
        let address = if search.is_empty() { path.to_owned() } else { format!("{path}?{search}") };
        window.history().ok()?.push_state_with_url(&JsValue::NULL, "", Some(&address)).ok()?;
    }
    Some(())
}
