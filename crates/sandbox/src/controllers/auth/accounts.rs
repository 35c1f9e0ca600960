//! `/auth/accounts`.

pub(crate) mod code;
pub(crate) mod create;
pub(crate) mod list;
pub(crate) mod password;
pub(crate) mod read;
pub(crate) mod scopes;
pub(crate) mod update;
pub(crate) mod verify;
