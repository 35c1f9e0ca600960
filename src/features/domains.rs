//! The customer’s domains: the list, one domain with its story, renewals.

mod asked;
mod cart_actions;
mod details;
mod list;
mod promo;
mod renew;
mod story;
mod story_action;
mod view;
mod words;

pub(crate) use self::{
    asked::ask,
    cart_actions::{CartActions, Offer},
    list::DomainList,
    view::{DomainTitle, DomainView},
};
