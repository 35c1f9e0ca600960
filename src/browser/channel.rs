//! Messages between the tabs of this shop.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A named channel of text messages; a tab does not hear itself.
pub(crate) struct Channel {
    channel: Option<BroadcastChannel>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Channel {
    /// Opens the channel. In a browser without it the tabs simply do not hear each other.
    pub(crate) fn open(name: &str, on_message: impl Fn(String) + 'static) -> Self {
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                on_message(text);
            }
        });
        let channel = BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        Self { channel, _on_message: on_message }
    }

    /// Sends a text to all other tabs.
    pub(crate) fn post(&self, text: &str) {
        if let Some(channel) = &self.channel {
            // A closed channel means the page is going away: nobody is left to tell.
            let _ = channel.post_message(&text.into());
        }
    }
}
