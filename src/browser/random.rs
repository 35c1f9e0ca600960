//! Identifiers nobody can guess.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;

use super::clock::now_ms;

/// A random identifier (`crypto.randomUUID`, which browsers offer on secure origins).
pub(crate) fn random_id() -> String {
    fn uuid() -> Option<String> {
        let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok()?;
        let random: Function = Reflect::get(&crypto, &"randomUUID".into()).ok()?.dyn_into().ok()?;
        random.call0(&crypto).ok()?.as_string()
    }
    // Elsewhere it only has to differ between two attempts of one person.
    uuid().unwrap_or_else(|| format!("{}-{}", now_ms(), js_sys::Math::random()))
}
