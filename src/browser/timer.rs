//! Waiting.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Comes back after so many milliseconds.
pub(crate) async fn sleep(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // The only failure would be a window that is gone, and this task with it.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(promise).await;
}
