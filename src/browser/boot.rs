//! What the boot module did while the application was on its way (`window.__boot`, `docs/UI.md`).

use std::cell::OnceCell;

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A question of the boot module, whose answer may still be under way.
pub(crate) struct EarlySearch {
    /// The whole address that was asked.
    pub(crate) url: String,
    /// The language it was asked in.
    pub(crate) language: String,
    response: Promise,
}

impl EarlySearch {
    /// The answer; `None` when there will be none.
    pub(crate) async fn response(self) -> Option<web_sys::Response> {
        JsFuture::from(self.response).await.ok()?.dyn_into().ok()
    }
}

/// What was typed and sent off before the application was there.
pub(crate) struct Submitted {
    pub(crate) query: String,
    pub(crate) promo: String,
}

/// The guest's access token, if the boot module asked for one and got it.
pub(crate) async fn guest_token() -> Option<String> {
    let promise: Promise = take("token")?.dyn_into().ok()?;
    let token = JsFuture::from(promise).await.ok()?;
    text(&token, "access_token")
}

/// The newest early question.
pub(crate) fn early_search() -> Option<EarlySearch> {
    let search = take("search")?;
    Some(EarlySearch {
        url: text(&search, "url")?,
        language: text(&search, "lang")?,
        response: Reflect::get(&search, &"promise".into()).ok()?.dyn_into().ok()?,
    })
}

/// Whether the customer pressed Enter already.
pub(crate) fn submitted() -> Option<Submitted> {
    let submitted = take("submitted")?;
    Some(Submitted { query: text(&submitted, "query")?, promo: text(&submitted, "promo")? })
}

/// Takes a field of the hand-over, so that it is used once.
///
/// The first call takes the hand-over itself off the window, which is how the boot module
/// knows that the application listens now.
fn take(field: &str) -> Option<JsValue> {
    thread_local! {
        static BOOT: OnceCell<JsValue> = const { OnceCell::new() };
    }
    let boot = BOOT.with(|boot| boot.get_or_init(take_off_window).clone());
    if !boot.is_object() {
        return None;
    }
    let value = Reflect::get(&boot, &field.into()).ok()?;
    Reflect::set(&boot, &field.into(), &JsValue::NULL).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

fn take_off_window() -> JsValue {
    let window = js_sys::global();
    let boot = Reflect::get(&window, &"__boot".into()).unwrap_or(JsValue::UNDEFINED);
    let _ = Reflect::delete_property(&window, &"__boot".into());
    boot
}

fn text(object: &JsValue, field: &str) -> Option<String> {
    Reflect::get(object, &field.into()).ok()?.as_string()
}
