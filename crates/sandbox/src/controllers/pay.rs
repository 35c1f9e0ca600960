//! `/pay`: the payment page, outside the contract.

pub(crate) mod create;
pub(crate) mod read;
