//! `/store/contacts`.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod list;
pub(crate) mod read;
pub(crate) mod statuses;
pub(crate) mod update;
