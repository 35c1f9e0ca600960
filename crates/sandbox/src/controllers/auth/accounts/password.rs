//! `/auth/accounts/{account}/password`.

pub(crate) mod update;
