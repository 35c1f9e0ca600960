//! Domain names in every script: UTS #46 conversion and the rules of registration.
//!
//! Natively a library; for wasm32 a module of its own, which the shop loads only when a customer
//! types something that ASCII rules cannot judge. [`normalise`] is for a name that somebody wants
//! to register, [`convert`] for a name that exists already and only has to be shown.

mod answer;
mod explain;
mod name;
mod refusal;
mod registration;

pub use answer::answer;
pub use name::{Name, convert, normalise};
pub use refusal::Refusal;
