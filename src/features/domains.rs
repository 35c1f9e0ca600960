//! The customer’s domains.
