//! Rules that follow from the contract, as pure functions.
//!
//! Nothing in here reads a clock, a store or the network: times come in as numbers, texts as they
//! were typed. The shop, the sandbox and the widget share these rules.

pub mod address_words;
pub mod calendar;
pub mod cart;
pub mod contact_merge;
pub mod country;
pub mod dependence;
pub mod field_path;
pub mod idn_answer;
pub mod name_list;
pub mod name_verdict;
pub mod ownership;
pub mod payment;
pub mod phone;
pub mod promo;
pub mod renewal;
pub mod reprice;
pub mod same_contact;
pub mod search_text;
pub mod story;
pub mod vat;
pub mod wallet;
pub mod watch;
