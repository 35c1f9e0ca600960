//! What the boot module did while the application was on its way (`window.__boot`).

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes a field of the hand-over, so that it is used once.
fn take(field: &str) -> Option<JsValue> {
    let boot = Reflect::get(&js_sys::global(), &"__boot".into()).ok()?;
    if !boot.is_object() {
        return None;
    }
    let value = Reflect::get(&boot, &field.into()).ok()?;
    Reflect::set(&boot, &field.into(), &JsValue::NULL).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

/// The guest's access token, if the boot module asked for one and got it.
pub(crate) async fn guest_token() -> Option<String> {
    let promise: Promise = take("token")?.dyn_into().ok()?;
    let token = JsFuture::from(promise).await.ok()?;
    Reflect::get(&token, &"access_token".into()).ok()?.as_string()
}
