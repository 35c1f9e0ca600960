//! `/store/orders`.

mod codes;
mod create;
mod list;
mod mixed;
mod read;
mod services;
mod statuses;
mod update;
