//! One function per address of the shop; no page writes a link by hand.

use contract::OrderId;

/// `/`
pub(crate) fn home() -> String {
    "/".to_owned()
}

/// `/search?q=…&promo=…`
pub(crate) fn search(query: &str, promo: &str) -> String {
    let mut address = format!("/search?q={}", encode(query));
    if !promo.is_empty() {
        address.push_str("&promo=");
        address.push_str(&encode(promo));
    }
    address
}

/// `/cart`
pub(crate) fn cart() -> String {
    "/cart".to_owned()
}

/// `/checkout`, at the step the draft has reached.
pub(crate) fn checkout() -> String {
    "/checkout".to_owned()
}

/// `/orders`
pub(crate) fn orders() -> String {
    "/orders".to_owned()
}

/// `/orders/:id`
pub(crate) fn order(id: &OrderId) -> String {
    format!("/orders/{}", encode(id.as_str()))
}

/// `/domains`
pub(crate) fn domains() -> String {
    "/domains".to_owned()
}

/// `/account`
pub(crate) fn account() -> String {
    "/account".to_owned()
}

/// `/sign-in`
pub(crate) fn sign_in() -> String {
    "/sign-in".to_owned()
}

/// `/sign-up`
pub(crate) fn sign_up() -> String {
    "/sign-up".to_owned()
}

/// `/verify`
pub(crate) fn verify() -> String {
    "/verify".to_owned()
}

/// `/reset-password`
pub(crate) fn reset_password() -> String {
    "/reset-password".to_owned()
}

/// Percent-encodes a text for a path segment or a query value.
pub(crate) fn encode(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}
