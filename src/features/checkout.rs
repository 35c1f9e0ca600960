//! From the cart to a placed order: prices asked for again, accepted, placed once.

mod draft;
mod intent;
mod items;
mod place;
mod prices;
mod refusal;
mod review;

pub(crate) use self::{
    draft::{forget_draft, keep_draft, read_draft},
    place::PlacedOrder,
    review::{CartAccess, Review},
};
