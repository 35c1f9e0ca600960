//! `/auth/accounts/{account}/code`.

mod create;
