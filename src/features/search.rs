//! Search: the static form, the question in the address, the answers on the wall.

mod action;
mod alike;
mod asking;
mod filters;
mod form;
mod groups;
mod many;
mod offer;
mod promo_field;
mod results;
mod state;
mod verdict;
mod wall;

pub(crate) use self::{
    action::CartActions,
    alike::AlikeNames,
    form::SearchForm,
    many::{ManyActions, ManyNamesView, ShownRow, provide_many_names},
    results::SearchResults,
    state::{Question, provide_search, use_search},
};
