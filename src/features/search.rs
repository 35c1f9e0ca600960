//! Search: the static form, the question in the address, the answers on the wall.

mod action;
mod alike;
mod asking;
mod filters;
mod form;
mod groups;
mod many;
mod offer;
mod owner;
mod promo_field;
mod readable_query;
mod recent;
mod results;
mod state;
mod verdict;
mod wall;
mod watch;

pub(crate) use self::{
    action::CartActions,
    alike::AlikeNames,
    form::SearchForm,
    many::{ManyActions, ManyNamesView, ShownRow, provide_many_names},
    readable_query::{Readable, readable_query},
    recent::{RecentLine, provide_recent},
    results::SearchResults,
    state::{Question, provide_search, use_search},
    watch::{WatchedNames, provide_watch, use_watch},
};
