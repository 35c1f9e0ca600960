//! A price as it stands on a line of an order.

use contract::rules::cart::CartLine;
use leptos::prelude::*;

use crate::{
    i18n::{money, price_words},
    ui::Price,
};

/// What a line costs, and what it would cost without its discount.
#[component]
pub(super) fn LinePrice(line: CartLine) -> impl IntoView {
    let (full, now) = (line.seen.price, line.seen.discounted);
    let words = price_words();
    if full == now {
        view! { <Price now=money(now) words /> }.into_any()
    } else {
        view! { <Price now=money(now) before=money(full) words /> }.into_any()
    }
}
