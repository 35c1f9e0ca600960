//! The shops this sandbox knows: the only places its pages lead back to.

use crate::state::App;

/// Whether an address belongs to a shop, and can stand in a header.
pub(crate) fn is_of_shop(app: &App, address: &str) -> bool {
    let belongs_to =
        |origin: &String| address.strip_prefix(origin.as_str()).is_some_and(|rest| rest.starts_with(['/', '?', '#']));
    address.bytes().all(|byte| byte.is_ascii_graphic()) && app.options.shop_origins.iter().any(belongs_to)
}
