//! One handler per file: `<group>/<resource>/<verb>.rs`.

pub(crate) mod auth;
pub(crate) mod authorize;
pub(crate) mod health;
pub(crate) mod mailbox;
pub(crate) mod openapi;
pub(crate) mod pay;
pub(crate) mod sandbox;
pub(crate) mod store;
pub(crate) mod style;
pub(crate) mod unknown;
