//! The contract with the store's REST API: wire types and the rules that follow from them.
//!
//! No input or output, no browser, no server: the shop, the sandbox and the widget
//! share this crate. What is sent and what is read are different types, because the
//! API asks for less than it answers (and the other way round). Shapes follow the
//! `auth` and `store` groups of the API's description, version 2.

#![deny(clippy::float_arithmetic)]

mod account;
mod artwork;
mod contact;
mod domain;
mod domain_name;
mod ids;
mod money;
mod order;
mod page;
mod problem;
pub mod rules;
mod service;
mod status;
mod suggestion;
mod text_enum;
mod timestamp;
mod token;

pub use account::{Account, AccountChanges, AccountCode, NewAccount, NewPassword, PasswordReset};
pub use artwork::Artwork;
pub use contact::{Address, Contact, ContactDraft, DomainContact};
pub use domain::Domain;
pub use domain_name::{DomainName, DomainNameError};
pub use ids::{AccountId, ContactId, Created, DomainId, InvoiceId, OrderId};
pub use money::{Currency, Money, MoneyError};
pub use order::{NewOrder, Order, OrderItem, OrderedItem};
pub use page::{Page, Paging};
pub use problem::{Problem, ProblemCode, ProblemMessage};
pub use service::ServiceType;
pub use status::{ContactStatus, DomainStatus, OrderStatus, Permission};
pub use suggestion::{PromoCode, Suggestion, SuggestionQuery};
pub use timestamp::{Timestamp, TimestampError};
pub use token::{Token, TokenRequest};
