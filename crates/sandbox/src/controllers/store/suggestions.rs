//! `/store/suggestions`.

pub(crate) mod list;
