//! The cart of this browser: in localStorage, followed by every tab.

use contract::rules::cart::{Cart, CartLine, LineKey};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use crate::browser::{
    listen::Listener,
    storage::{self, Area},
};

/// Where the cart is kept.
const KEY: &str = "ds.cart";

/// What the customer has to know about how the cart is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Storage is full or switched off: the cart lasts as long as the page.
    NotKept,
    /// What was kept could not be read: the cart begins empty.
    Broken,
}

/// The cart, one for the whole shop. It holds no personal data and outlives a session.
#[derive(Clone, Copy)]
pub(crate) struct CartState {
    cart: RwSignal<Cart>,
    trouble: RwSignal<Option<Trouble>>,
}

/// Reads the kept cart, follows the other tabs, and makes the cart known to the whole application.
pub(crate) fn provide_cart() -> CartState {
    let state = CartState { cart: RwSignal::default(), trouble: RwSignal::new(None) };
    state.read_kept();
    if let Some(window) = web_sys::window() {
        let follow = Listener::start(&window, "storage", move |event| {
            // A key of nothing means that everything was cleared.
            let about_cart = |event: &StorageEvent| event.key().is_none_or(|key| key == KEY);
            if event.dyn_ref().is_some_and(about_cart) {
                state.read_kept();
            }
        });
        StoredValue::new_local(follow);
    }
    provide_context(state);
    state
}

/// The cart.
pub(crate) fn use_cart() -> CartState {
    expect_context()
}

impl CartState {
    /// The lines; reactive.
    pub(crate) fn lines(self) -> Vec<CartLine> {
        self.cart.with(|cart| cart.lines().to_vec())
    }

    /// How many lines there are; reactive.
    pub(crate) fn count(self) -> usize {
        self.cart.with(Cart::count)
    }

    /// Whether a line is in it; reactive.
    pub(crate) fn has(self, key: &LineKey) -> bool {
        self.cart.with(|cart| cart.line(key).is_some())
    }

    /// Something of the cart; reactive.
    pub(super) fn with<T>(self, read: impl FnOnce(&Cart) -> T) -> T {
        self.cart.with(read)
    }

    /// The cart as it is kept now, another tab's newest change included; for event handlers.
    pub(crate) fn now(self) -> Cart {
        self.kept().unwrap_or_else(|| self.cart.get_untracked())
    }

    /// Changes the cart as it is kept now, keeps it and tells the other tabs.
    pub(crate) fn change<T>(self, change: impl FnOnce(&mut Cart) -> T) -> T {
        let before = self.now();
        let mut cart = before.clone();
        let result = change(&mut cart);
        if cart != before {
            match storage::write(Area::Local, KEY, &cart.to_json()) {
                Ok(()) => {
                    storage::remove(Area::Session, KEY);
                    self.trouble.set(None);
                }
                Err(storage::NotKept) => {
                    // A full disk: what was kept stays for the other tabs, this tab goes on with its
                    // own, which a reload finds where there is room for one tab.
                    let _ = storage::write(Area::Session, KEY, &cart.to_json());
                    self.trouble.set(Some(Trouble::NotKept));
                }
            }
        }
        if self.cart.with_untracked(|shown| *shown != cart) {
            self.cart.set(cart);
        }
        result
    }

    /// What the customer has to know; reactive.
    pub(super) fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// `None` where nothing (readable) is kept.
    fn kept(self) -> Option<Cart> {
        if self.trouble.get_untracked() == Some(Trouble::NotKept) {
            return None;
        }
        let (cart, flaw) = Cart::from_json(&storage::read(Area::Local, KEY)?);
        flaw.is_none().then_some(cart)
    }

    fn read_kept(self) {
        let own = storage::read(Area::Session, KEY);
        let trouble = own.as_ref().map(|_| Trouble::NotKept);
        let text = own.or_else(|| storage::read(Area::Local, KEY));
        let (cart, flaw) = text.map_or_else(|| (Cart::default(), None), |text| Cart::from_json(&text));
        self.trouble.set(trouble.or(flaw.map(|_| Trouble::Broken)));
        if self.cart.with_untracked(|shown| *shown != cart) {
            self.cart.set(cart);
        }
    }
}
