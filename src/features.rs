//! What the customer does: each feature owns its state and its views.

pub(crate) mod account;
pub(crate) mod cart;
pub(crate) mod checkout;
pub(crate) mod contacts;
pub(crate) mod domains;
pub(crate) mod orders;
pub(crate) mod search;
pub(crate) mod shell;
