//! `/store/domains`.

pub(crate) mod autorenew;
pub(crate) mod list;
pub(crate) mod read;
pub(crate) mod statuses;
