//! Domain names in every script: UTS #46 conversion, the rules of registration, and how to show a name.
//!
//! Natively a library; for wasm32 a module of its own, which the shop loads only when a customer
//! types something that ASCII rules cannot judge. [`normalise`] is for a name that somebody wants
//! to register, [`convert`] for a name that exists already and only has to be shown, [`judge`] for
//! whether its letters can be shown. [`lookalikes`] and [`native_spellings`] find other names for
//! who has one in hand.

mod answer;
mod direction;
mod emoji;
mod explain;
mod guard;
mod lookalikes;
mod name;
mod reason;
mod refusal;
mod registration;
mod skeleton;
mod spelling;
mod tables;
mod verdict;

pub use answer::{answer, lookalikes_answer, spellings_answer, verdict_answer};
pub use emoji::typed_emoji;
pub use guard::Guard;
pub use lookalikes::lookalikes;
pub use name::{Name, convert, normalise};
pub use reason::Reason;
pub use refusal::Refusal;
pub use spelling::{Spelling, native_spellings};
pub use verdict::{Verdict, judge};
