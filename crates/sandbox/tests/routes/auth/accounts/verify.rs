//! `/auth/accounts/{account}/verify`.

mod update;
