//! `/auth/accounts/{account}/password`.

mod update;
