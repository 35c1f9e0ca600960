//! `/store/domains`.

pub(crate) mod list;
pub(crate) mod read;
pub(crate) mod statuses;
