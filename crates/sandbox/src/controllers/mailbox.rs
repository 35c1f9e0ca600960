//! The mailbox, outside the contract: a page for people, JSON for tests.

pub(crate) mod list;
pub(crate) mod read;
