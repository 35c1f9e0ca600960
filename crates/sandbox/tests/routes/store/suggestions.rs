//! `/store/suggestions`.

mod list;
mod owned;
mod promo;
mod speed;
