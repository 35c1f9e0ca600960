//! The frame around the pages: adopts the static header and footer of index.html.

mod address;
mod connection;
mod focus;
mod footer;
mod header;
mod language;
mod scroll;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use self::connection::ConnectionLine;
use crate::{browser::page, config::use_config, ui::ToastRegion};

/// Keeps the static nodes in step with the application; it stands inside the router.
#[component]
pub(crate) fn Shell(
    /// How many lines the cart has.
    #[prop(into)]
    cart_count: Signal<usize>,
    /// How many names are watched.
    #[prop(into)]
    watched_count: Signal<usize>,
) -> impl IntoView {
    use_config().with_value(|config| page::set_brand(&config.brand));
    let location = use_location();
    let path = location.pathname;
    language::follow_select();
    header::fill(path, cart_count, watched_count);
    footer::fill();
    focus::follow(&location);
    address::follow();
    scroll::follow();
    view! {
        <ConnectionLine />
        <ToastRegion />
    }
}
