//! What the browser gets: one text in, one JSON text out.

use crate::normalise;

/// [`normalise`] for a caller in JavaScript.
///
/// Answers `{"a_label":"xn--e1afmkfd.art","u_label":"пример.art"}`, or, for a refused name,
/// `{"refusal":"character","code_point":32}` with the code of
/// [`Refusal::code`](crate::Refusal::code); `code_point` is there when one character is to blame.
// In the browser the function is exported under the name of what it does.
#[cfg_attr(
    target_arch = "wasm32",
    wasm_bindgen::prelude::wasm_bindgen(js_name = normalise)
)]
#[must_use]
pub fn answer(text: &str) -> String {
    // Nothing below needs escaping: valid names have no quotes, backslashes or control characters.
    match normalise(text) {
        Ok(name) => format!(r#"{{"a_label":"{}","u_label":"{}"}}"#, name.a_label(), name.u_label()),
        Err(refusal) => match refusal.character() {
            Some(c) => format!(r#"{{"refusal":"{}","code_point":{}}}"#, refusal.code(), u32::from(c)),
            None => format!(r#"{{"refusal":"{}"}}"#, refusal.code()),
        },
    }
}
