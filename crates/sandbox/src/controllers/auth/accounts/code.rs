//! `/auth/accounts/{account}/code`.

pub(crate) mod create;
