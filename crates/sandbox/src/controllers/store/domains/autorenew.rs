//! `/store/domains/{domain}/autorenew`: remembered, and read at `/sandbox/domains`.

pub(crate) mod delete;
pub(crate) mod update;
