//! The cart: kept in this browser for all tabs, shown with what it comes to.

mod arrivals;
mod campaign;
mod line;
mod lines;
mod prices;
mod promo;
mod state;
mod summary;

pub(crate) use self::{
    arrivals::{ArrivalNotices, Arriving, provide_arrivals},
    campaign::Campaign,
    lines::CartLines,
    state::{CartState, provide_cart, use_cart},
};
