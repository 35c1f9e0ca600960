//! Listening to an event for as long as somebody cares.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// Stops listening on drop.
pub(crate) struct Listener {
    target: EventTarget,
    event: &'static str,
    handler: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `handler` at every `event` of `target`.
    pub(crate) fn start(target: &EventTarget, event: &'static str, handler: impl Fn(Event) + 'static) -> Self {
        let handler = Closure::<dyn Fn(Event)>::new(handler);
        // Fails only for a handler that is no function.
        let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        Self { target: target.clone(), event, handler }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let handler = self.handler.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, handler);
    }
}

/// The text of a `paste`; read by name, because web-sys has it behind two more features.
pub(crate) fn pasted_text(event: &Event) -> Option<String> {
    let data = Reflect::get(event, &"clipboardData".into()).ok()?;
    let read: Function = Reflect::get(&data, &"getData".into()).ok()?.dyn_into().ok()?;
    read.call1(&data, &"text".into()).ok()?.as_string()
}
