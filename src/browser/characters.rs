//! What the browser knows of characters, so that the shop needs no tables of its own.

use js_sys::{JsString, RegExp};

/// Whether the character is a combining mark, which stands on the one before it.
pub(crate) fn is_mark(c: char) -> bool {
    RegExp::new(r"^\p{M}$", "u").test(c.encode_utf8(&mut [0; 4]))
}

/// The text with letters and their marks in one where that can be (NFC), as names are kept.
pub(crate) fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}
