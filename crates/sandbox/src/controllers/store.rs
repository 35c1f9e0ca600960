//! `/store`: suggestions, contacts, orders, domains.

pub(crate) mod contacts;
pub(crate) mod domains;
pub(crate) mod orders;
pub(crate) mod suggestions;
