//! `/auth`.

mod accounts;
mod password;
mod token;
