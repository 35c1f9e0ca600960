//! Back and forward lead to the same place of a page, also when what it shows comes late.
//!
//! The browser restores the place at once, while a list is still on its way and the page is short.

use core::cell::{Cell, RefCell};
use std::{collections::HashMap, rc::Rc};

use leptos::prelude::*;
use web_sys::window;

use crate::browser::{clock, listen::Listener, page};

/// How long a page may take until it is long enough again.
const PATIENCE_MS: u64 = 5_000;

/// For so many frames the page stays where it was put before it is left alone.
const STEADY_FRAMES: u32 = 5;

/// Where the customer was on each address, by pixels from the top; in memory only.
type Places = Rc<RefCell<HashMap<String, f64>>>;

/// Remembers places and goes back to them.
pub(super) fn follow() {
    let Some(window) = window() else { return };
    let places = Places::default();
    // The turn that may scroll; whatever the customer does takes it away.
    let turn = Rc::new(Cell::new(0_u32));
    let mut listeners = Vec::new();
    let kept = Rc::clone(&places);
    let keep = move || {
        kept.borrow_mut().insert(page::address(), place());
    };
    let at_rest = keep.clone();
    listeners.push(Listener::start(&window, "scrollend", move |_| at_rest()));
    for event in ["pointerdown", "keydown", "wheel", "touchstart"] {
        let (keep, turn) = (keep.clone(), Rc::clone(&turn));
        listeners.push(Listener::start(&window, event, move |_| {
            keep();
            turn.set(turn.get() + 1);
        }));
    }
    listeners.push(Listener::start(&window, "popstate", move |_| {
        let own = turn.get() + 1;
        turn.set(own);
        let Some(wanted) = places.borrow().get(&page::address()).copied() else { return };
        let turn = Rc::clone(&turn);
        let attempt = Attempt { wanted, until: clock::monotonic_ms() + PATIENCE_MS, is_own: move || turn.get() == own };
        // The new page is in the document by the frame after the next.
        request_animation_frame(move || request_animation_frame(move || attempt.run(0)));
    }));
    StoredValue::new_local(listeners);
}

/// One way back to a place.
struct Attempt<F> {
    wanted: f64,
    until: u64,
    is_own: F,
}

impl<F: Fn() -> bool + 'static> Attempt<F> {
    /// Looks each frame whether the page is long enough; `steady` frames it has been there already.
    fn run(self, steady: u32) {
        if !(self.is_own)() || clock::monotonic_ms() > self.until || steady > STEADY_FRAMES {
            return;
        }
        let Some(window) = window() else { return };
        let is_there = (place() - self.wanted).abs() < 1.0;
        if !is_there {
            window.scroll_to_with_x_and_y(0.0, self.wanted);
        }
        let is_steady = is_there && !page::is_busy();
        request_animation_frame(move || self.run(if is_steady { steady + 1 } else { 0 }));
    }
}

/// How far the page is scrolled.
fn place() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}
