//! The customer’s domains.

mod list;

pub(crate) use self::list::DomainList;
