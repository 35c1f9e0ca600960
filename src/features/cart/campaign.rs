//! Where the customer came from: read from any address, kept with the cart until the order.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::state::use_cart;

/// Notes the campaign of every address; it stands inside the router and draws nothing.
#[component]
pub(crate) fn Campaign() -> impl IntoView {
    let (cart, query) = (use_cart(), use_location().query);
    let campaign = Memo::new(move |_| {
        query.with(|query| {
            let named = ["campaign", "utm_campaign"].iter().filter_map(|name| query.get(name));
            named.map(|name| name.trim().to_owned()).find(|name| !name.is_empty())
        })
    });
    let note = move |campaign: String| cart.change(|cart| cart.set_campaign(&campaign));
    // At once, before anything leads to another address.
    if let Some(campaign) = campaign.get_untracked() {
        note(campaign);
    }
    Effect::new(move |before: Option<()>| {
        let campaign = campaign.get();
        if before.is_some()
            && let Some(campaign) = campaign
        {
            note(campaign);
        }
    });
}
