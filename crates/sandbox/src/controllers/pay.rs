//! `/pay`: the payment page, outside the contract.

pub(crate) mod create;
mod lines;
pub(crate) mod read;
