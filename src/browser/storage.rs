//! Texts kept by this browser: for all tabs (`local`) or for this tab (`session`).

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::listen::Listener;

/// Where a text is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    /// For all tabs, until cleared.
    Local,
    /// For this tab, until it closes.
    Session,
}

/// The browser keeps nothing: storage is full or switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotKept;

/// Reads the text of a key; `None` also where storage is switched off.
pub(crate) fn read(area: Area, key: &str) -> Option<String> {
    storage(area)?.get_item(key).ok()?
}

/// Keeps a text.
///
/// # Errors
/// [`NotKept`] when storage is full or switched off; the caller goes on in memory.
pub(crate) fn write(area: Area, key: &str, text: &str) -> Result<(), NotKept> {
    storage(area).ok_or(NotKept)?.set_item(key, text).map_err(|_| NotKept)
}

/// Forgets a key.
pub(crate) fn remove(area: Area, key: &str) {
    if let Some(storage) = storage(area) {
        let _ = storage.remove_item(key);
    }
}

/// The keys that begin with `prefix`.
pub(crate) fn keys(area: Area, prefix: &str) -> Vec<String> {
    let Some(storage) = storage(area) else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    (0..count).filter_map(|at| storage.key(at).ok().flatten()).filter(|key| key.starts_with(prefix)).collect()
}

/// Calls `changed` whenever another tab has changed what is kept for all tabs: with the key, or with
/// nothing when everything was cleared. It listens until the listener is dropped.
pub(crate) fn follow(changed: impl Fn(Option<&str>) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::start(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            changed(event.key().as_deref());
        }
    }))
}

fn storage(area: Area) -> Option<Storage> {
    let window = web_sys::window()?;
    match area {
        Area::Local => window.local_storage().ok()?,
        Area::Session => window.session_storage().ok()?,
    }
}

/// Everything that belongs to a person is kept under keys that begin so; sign-out forgets them all.
pub(crate) const PERSONAL: &str = "ds.my.";

/// Where the things of one account are kept.
pub(crate) fn personal_prefix(account: &str) -> String {
    format!("{PERSONAL}{account}.")
}
