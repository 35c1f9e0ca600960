//! Recent searches: what somebody looked for in earnest, kept in this browser until sign-out.

mod keeper;
mod list;
mod state;
mod view;

pub(super) use self::{keeper::KeepSearches, view::RecentSearches};
pub(crate) use self::{state::provide_recent, view::RecentLine};
