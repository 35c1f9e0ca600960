//! `/auth`: tokens, accounts, passwords.

pub(crate) mod accounts;
pub(crate) mod password;
pub(crate) mod token;
