//! Nobody leaves a contact with unsaved changes without knowing it.

use leptos::{ev::MouseEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

use super::{draft::KeptDraft, form_state::FormState};
use crate::{
    browser::{listen::Listener, page},
    i18n::t,
    ui::{Dialog, Toast, use_toasts},
};

/// Asks before a link is followed, lets the browser ask before the page closes, and says where the
/// changes are when back, forward or a search has led elsewhere.
#[component]
pub(super) fn LeaveGuard(
    form: FormState,
    /// The draft of the form.
    kept: KeptDraft,
    /// Where the customer wants to go; set it to ask.
    asked: RwSignal<Option<String>>,
    /// Goes to an address of the shop.
    go: Callback<String>,
) -> impl IntoView {
    let texts = &t().contact_questions;
    guard_links(form, asked);
    guard_window(form);
    say_when_left(kept);
    let stay = move |()| asked.set(None);
    let leave = move |keeps: bool| {
        let address = asked.get_untracked();
        asked.set(None);
        if !keeps {
            form.close();
        }
        if let Some(address) = address {
            go.run(address);
        }
    };
    view! {
        <Dialog
            id="contact-leave"
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=stay
            title=Signal::derive(move || texts.leave_title.to_owned())
        >
            <p class="soft">{texts.leave_text}</p>
            <div class="row">
                <button class="button primary" type="button" on:click=move |_| stay(())>{texts.leave_stay}</button>
                <button class="button" type="button" on:click=move |_| leave(true)>{texts.leave_keep}</button>
                <button class="button danger" type="button" on:click=move |_| leave(false)>{texts.leave_discard}</button>
            </div>
        </Dialog>
    }
}

/// A link within the shop asks first; the router follows only clicks that nobody has taken.
fn guard_links(form: FormState, asked: RwSignal<Option<String>>) {
    let Some(document) = page::document() else { return };
    let listener = Listener::start(&document, "click", move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        let is_plain = click.button() == 0 && !click.ctrl_key() && !click.meta_key() && !click.shift_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        let leaves = link.origin() == page::origin() && link.target().is_empty() && link.hash().is_empty();
        if is_plain && leaves && form.is_dirty_now() {
            event.prevent_default();
            asked.set(Some(format!("{}{}", link.pathname(), link.search())));
        }
    });
    keep(listener);
}

/// Reload, close, an address typed: the browser asks in its own words.
fn guard_window(form: FormState) {
    let Some(window) = web_sys::window() else { return };
    let listener = Listener::start(&window, "beforeunload", move |event| {
        if form.is_dirty_now() {
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
fn say_when_left(kept: KeptDraft) {
    let (toasts, navigate) = (use_toasts(), use_navigate());
    let texts = &t().contact_questions;
    let here = page::address();
    on_cleanup(move || {
        request_animation_frame(move || {
            if page::address() == here || kept.read().is_none() {
                return;
            }
            let navigate = navigate.clone();
            // Made here, because the page's own callbacks are gone with the page.
            let back = Callback::new(move |()| navigate(&here, NavigateOptions::default()));
            let action = Some((texts.left_go_on.to_owned(), back));
            toasts.show(Toast { text: texts.left.to_owned(), action });
        });
    });
}
