//! `/auth/accounts/{account}/verify`.

pub(crate) mod update;
