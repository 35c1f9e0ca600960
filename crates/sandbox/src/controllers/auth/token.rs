//! `/auth/token`.

pub(crate) mod create;
