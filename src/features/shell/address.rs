//! The address bar shows the page: repairs a navigation that the router does not write down.
//!
//! The router (0.8) leaves out a push when the last address *it* wrote is the new one, also
//! when back and forward have led elsewhere since: home → cart → back by two steps → cart
//! shows the cart under the address of the home page, and a reload would lose it.

use leptos::prelude::*;
use leptos_router::hooks::use_url;
use wasm_bindgen::JsValue;

/// Writes the router's address where the browser has another one.
pub(super) fn follow() {
    let url = use_url();
    Effect::new(move || {
        let address = url.with(|url| url.to_full_path());
        // The router writes by the next frame.
        request_animation_frame(move || {
            let Some(window) = web_sys::window() else { return };
            let location = window.location();
            let (Ok(path), Ok(search)) = (location.pathname(), location.search()) else { return };
            let still_wanted = url.try_get_untracked().is_some_and(|url| url.to_full_path() == address);
            if still_wanted
                && !address.starts_with(&format!("{path}{search}"))
                && let Ok(history) = window.history()
            {
                let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
            }
        });
    });
}
