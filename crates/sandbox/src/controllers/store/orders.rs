//! `/store/orders`.

mod codes;
pub(crate) mod create;
pub(crate) mod list;
pub(crate) mod read;
pub(crate) mod statuses;
pub(crate) mod update;
