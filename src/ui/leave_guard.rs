//! Nobody leaves a form with unsaved changes without knowing it.

use std::time::Duration;

use leptos::{ev::MouseEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

use super::{Dialog, use_toasts};
use crate::browser::{listen::Listener, page};

/// What the guard says.
#[derive(Clone, Copy)]
pub(crate) struct LeaveWords {
    pub(crate) title: &'static str,
    pub(crate) text: &'static str,
    pub(crate) stay: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) discard: &'static str,
    /// Where the changes are when nothing could be asked, and the way back to them.
    pub(crate) left: &'static str,
    pub(crate) go_on: &'static str,
}

/// Asks before a link is followed, lets the browser ask before the page closes, and says where the
/// changes are when back, forward or a search has led elsewhere.
#[component]
pub(crate) fn LeaveGuard<D, K>(
    /// The id of the question's heading.
    id: &'static str,
    words: LeaveWords,
    /// Whether there are changes that are not saved.
    is_dirty: D,
    /// Whether they are kept for later; asked when the form is gone.
    is_kept: K,
    /// Where the customer wants to go; set it to ask.
    asked: RwSignal<Option<String>>,
    /// Goes to an address of the shop.
    go: Callback<String>,
    /// Gives the changes up.
    on_discard: Callback<()>,
) -> impl IntoView
where
    D: Fn() -> bool + Copy + 'static,
    K: Fn() -> bool + Send + Sync + 'static,
{
    guard_links(is_dirty, asked);
    guard_window(is_dirty);
    say_when_left(words, is_kept);
    let stay = move |()| asked.set(None);
    let leave = move |keeps: bool| {
        let address = asked.get_untracked();
        asked.set(None);
        if !keeps {
            on_discard.run(());
        }
        if let Some(address) = address {
            go.run(address);
        }
    };
    view! {
        <Dialog
            id=id
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=stay
            title=Signal::derive(move || words.title.to_owned())
        >
            <p class="soft">{words.text}</p>
            <div class="row">
                <button class="button primary" type="button" on:click=move |_| stay(())>{words.stay}</button>
                <button class="button" type="button" on:click=move |_| leave(true)>{words.keep}</button>
                <button class="button danger" type="button" on:click=move |_| leave(false)>{words.discard}</button>
            </div>
        </Dialog>
    }
}

/// A link within the shop asks first; the router follows only clicks that nobody has taken.
fn guard_links(is_dirty: impl Fn() -> bool + 'static, asked: RwSignal<Option<String>>) {
    let Some(document) = page::document() else { return };
    let listener = Listener::start(&document, "click", move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        let is_plain = click.button() == 0 && !click.ctrl_key() && !click.meta_key() && !click.shift_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        let leaves = link.origin() == page::origin() && link.target().is_empty() && link.hash().is_empty();
        if is_plain && leaves && is_dirty() {
            event.prevent_default();
            asked.set(Some(format!("{}{}", link.pathname(), link.search())));
        }
    });
    keep(listener);
}

/// Reload, close, an address typed: the browser asks in its own words.
fn guard_window(is_dirty: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Listener::start(&window, "beforeunload", move |event| {
        if is_dirty() {
            event.prevent_default();
        }
    });
    keep(listener);
}

/// Listens as long as the form is there.
fn keep(listener: Listener) {
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
}

/// Where nothing could be asked, the draft is still here; a change of language or a sign-in on the
/// same address leads nowhere else.
fn say_when_left(words: LeaveWords, is_kept: impl Fn() -> bool + Send + Sync + 'static) {
    let toasts = use_toasts();
    let here = StoredValue::new(page::address());
    // The router writes the address down only when the view stands that a link leads to.
    set_timeout(move || drop(here.try_set_value(page::address())), Duration::ZERO);
    on_cleanup(move || {
        let Some(here) = here.try_get_value() else { return };
        request_animation_frame(move || {
            if page::address() != here && is_kept() {
                toasts.show_with_link(words.left.to_owned(), words.go_on, here);
            }
        });
    });
}
