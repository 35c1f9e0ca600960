//! The watch list: names that the customer keeps an eye on, kept in this browser.

mod entry;
mod looking;
mod row;
mod state;
mod toggle;
mod view;

pub(super) use self::toggle::WatchToggle;
pub(crate) use self::{
    state::{provide_watch, use_watch},
    view::WatchedNames,
};
