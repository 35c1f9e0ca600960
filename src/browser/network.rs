//! Whether this browser has a connection at all.

use web_sys::window;

use super::listen::Listener;

/// Whether the browser believes to have one; it knows for sure only that it has none.
pub(crate) fn is_online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

/// Calls `act` each time the connection is back, until what it gives is dropped.
pub(crate) fn on_return(act: impl Fn() + 'static) -> Option<Listener> {
    Some(Listener::start(&window()?.into(), "online", move |_| act()))
}

/// Calls `act` each time the connection is lost, until what it gives is dropped.
pub(crate) fn on_loss(act: impl Fn() + 'static) -> Option<Listener> {
    Some(Listener::start(&window()?.into(), "offline", move |_| act()))
}
