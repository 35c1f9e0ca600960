//! SHA-256 by the browser.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The SHA-256 of a text in base64url without padding (RFC 7636, section 4.2); `None` where the
/// browser offers no digests, which it does on secure origins only.
pub(crate) async fn sha256_base64url(text: &str) -> Option<String> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let subtle = get(&get(&js_sys::global(), "crypto")?, "subtle")?;
    let digest: Function = get(&subtle, "digest")?.dyn_into().ok()?;
    let bytes = Uint8Array::from(text.as_bytes());
    let promise: Promise = digest.call2(&subtle, &"SHA-256".into(), &bytes).ok()?.dyn_into().ok()?;
    let hash = Uint8Array::new(&JsFuture::from(promise).await.ok()?);
    let binary: String = hash.to_vec().into_iter().map(char::from).collect();
    let base64 = web_sys::window()?.btoa(&binary).ok()?;
    Some(base64.trim_end_matches('=').replace('+', "-").replace('/', "_"))
}
