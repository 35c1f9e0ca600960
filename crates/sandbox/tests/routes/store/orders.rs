//! `/store/orders`.

mod create;
mod list;
mod read;
mod statuses;
mod update;
