//! `/store/domains`.

mod autorenew;
mod list;
mod read;
mod statuses;
