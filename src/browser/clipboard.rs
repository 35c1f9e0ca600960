//! The clipboard, where the browser lets a page write to it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser does not let this page write to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotCopied;

/// Copies a text. Without a secure context there is no clipboard at all.
///
/// # Errors
/// [`NotCopied`] when the browser or its user refuses.
pub(crate) async fn copy(text: &str) -> Result<(), NotCopied> {
    let promise = write(text).ok_or(NotCopied)?;
    JsFuture::from(promise).await.map(|_| ()).map_err(|_| NotCopied)
}

fn write(text: &str) -> Option<Promise> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
