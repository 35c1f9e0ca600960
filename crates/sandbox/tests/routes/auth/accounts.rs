//! `/auth/accounts`.

mod code;
mod create;
mod list;
mod password;
mod read;
mod scopes;
mod update;
mod verify;
