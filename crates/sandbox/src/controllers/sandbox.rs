//! `/sandbox`: what tests ask and tell the sandbox, outside the contract.

pub(crate) mod domains;
pub(crate) mod expire_tokens;
pub(crate) mod requests;
pub(crate) mod violations;
