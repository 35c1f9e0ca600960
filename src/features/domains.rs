//! The customer’s domains: the list, one domain with its story, renewals.

mod asked;
mod auto_renewal;
mod cart_actions;
mod details;
mod every;
mod expiry_list;
mod filter;
mod list;
mod picture;
mod promo;
mod renew;
mod renew_many;
mod selecting;
mod selection;
mod story;
mod story_action;
mod view;
mod words;

pub(crate) use self::{
    asked::ask,
    auto_renewal::provide_auto_renewals,
    cart_actions::{CartActions, Offer},
    filter::{ListView, Listing},
    renew_many::{RenewMany, Wishes},
    selection::Selection,
    view::{DomainTitle, DomainView},
};
