//! From the cart to a placed order: contacts and details, prices asked for again, accepted, placed once.

mod amend;
mod dependence;
mod details;
mod draft;
mod intent;
mod items;
mod legal;
mod place;
mod prices;
mod refill;
mod refusal;
mod review;
mod state;

pub(crate) use self::{
    amend::{AmendOrder, Amendment, Memory, Noted, has_amendment},
    details::Details,
    draft::{follow_placed_orders, forget_draft},
    items::{SentDetail, is_complete},
    place::PlacedOrder,
    refill::{Refill, refill},
    refusal::Refusal,
    review::{CartAccess, ContactLook, Hold, Review, Ways},
    state::CheckoutState,
};
