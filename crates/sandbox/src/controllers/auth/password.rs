//! `/auth/password`: a forgotten password.

pub(crate) mod create;
