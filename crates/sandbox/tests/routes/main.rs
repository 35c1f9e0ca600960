//! The routes, driven in process; every answer is held to the API's description.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod auth;
mod authorize;
mod bulk;
mod client;
mod contract;
mod cors;
mod fixtures;
mod limits;
mod mailbox;
mod pay;
mod restart;
mod scenarios;
mod server;
mod store;
