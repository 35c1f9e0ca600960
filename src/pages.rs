//! One page per address: reads parameters, picks state, composes features.

mod account;
mod added;
mod cart;
mod checkout;
mod contact;
mod contact_look;
mod contact_new;
mod contacts;
mod domain;
mod domain_cart;
mod domains;
mod home;
mod names;
mod not_found;
mod order;
mod orders;
mod renew_domains;
mod reset_password;
mod search;
mod sign_in;
mod sign_up;
mod verify;
mod watched;
mod way_in;

pub(crate) use self::{
    account::AccountPage, cart::CartPage, checkout::CheckoutPage, contact::ContactPage, contact_new::NewContactPage,
    contacts::ContactsPage, domain::DomainPage, domains::DomainsPage, home::HomePage, names::NamesPage,
    not_found::NotFoundPage, order::OrderPage, orders::OrdersPage, renew_domains::RenewDomainsPage,
    reset_password::ResetPasswordPage, search::SearchPage, sign_in::SignInPage, sign_up::SignUpPage,
    verify::VerifyPage, watched::WatchedPage,
};
