//! The cart: kept in this browser for all tabs, shown with what it comes to.

mod arrivals;
mod campaign;
mod facts;
mod line;
mod lines;
mod prices;
mod promo;
mod state;
mod summary;
mod together;

pub(crate) use self::{
    arrivals::{ArrivalNotices, Arriving, provide_arrivals},
    campaign::Campaign,
    facts::{Fact, Facts, LineFact, UnpaidOrder, UnpaidOrders, provide_facts, use_facts},
    lines::CartLines,
    state::{CartState, provide_cart, use_cart},
    together::{CameAlong, provide_together},
};
