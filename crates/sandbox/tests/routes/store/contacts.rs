//! `/store/contacts`.

mod create;
mod delete;
mod list;
mod read;
mod statuses;
mod update;
