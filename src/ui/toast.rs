//! A short word about what just happened, with the way back.

use std::time::Duration;

use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How long a toast stays when nobody is at it.
const SHOWN_FOR: Duration = Duration::from_secs(8);

/// What happened, and what undoes it.
#[derive(Clone)]
pub(crate) struct Toast {
    pub(crate) text: String,
    /// The word on the button and what it does.
    pub(crate) action: Option<(String, Callback<()>)>,
}

/// A way on that a toast shows in place of a button.
#[derive(Clone)]
struct Link {
    word: &'static str,
    address: String,
}

/// The one toast of the page: a newer one takes the place of the older.
#[derive(Clone, Copy)]
pub(crate) struct Toasts {
    shown: RwSignal<Option<(Toast, Option<Link>)>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    owner: StoredValue<Owner>,
}

impl Toasts {
    /// Shows a toast for a while.
    pub(crate) fn show(self, toast: Toast) {
        self.shown.set(Some((toast, None)));
        self.start();
    }

    /// Shows for a while what happened, with a link to it.
    pub(crate) fn show_with_link(self, text: String, word: &'static str, address: String) {
        self.show_with_way(Toast { text, action: None }, word, address);
    }

    /// Shows a toast for a while, with a link beside what it does.
    pub(crate) fn show_with_way(self, toast: Toast, word: &'static str, address: String) {
        self.shown.set(Some((toast, Some(Link { word, address }))));
        self.start();
    }

    /// Makes the action of a toast so that it outlives the view that shows it: a toast stays when
    /// what it is about goes away.
    pub(crate) fn lasting<T>(self, make: impl FnOnce() -> T) -> T {
        self.owner.get_value().with(make)
    }

    fn hide(self) {
        self.hold();
        self.shown.set(None);
    }

    /// Stops the clock: somebody is reading or has the focus in it.
    fn hold(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn start(self) {
        self.hold();
        // Without a timer the toast stays until the next one, which is no loss.
        self.timer.set_value(set_timeout_with_handle(move || self.hide(), SHOWN_FOR).ok());
    }
}

/// Makes toasts available to everything below.
pub(crate) fn provide_toasts() {
    let owner = Owner::current().unwrap_or_default();
    provide_context(Toasts {
        shown: RwSignal::new(None),
        timer: StoredValue::new(None),
        owner: StoredValue::new(owner),
    });
}

/// The page's toasts.
pub(crate) fn use_toasts() -> Toasts {
    expect_context()
}

/// Where toasts appear: once per page, there before the first one, or it would not be read out.
#[component]
pub(crate) fn ToastRegion() -> impl IntoView {
    let toasts = use_toasts();
    // Who follows a link has moved on; the word would lie over the next page.
    let listener = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| target.closest("a[href]").ok().flatten().is_some()) {
            toasts.hide();
        }
    });
    on_cleanup(move || listener.remove());
    let toast = move || {
        toasts.shown.get().map(|(Toast { text, action }, link)| {
            let link = link.map(|Link { word, address }| view! { <a class="button" href=address>{word}</a> });
            let button = action.map(|(word, undo)| {
                let act = move |_| {
                    toasts.hide();
                    undo.run(());
                };
                view! { <button class="button" type="button" on:click=act>{word}</button> }
            });
            view! {
                <div
                    class="toast"
                    on:focusin=move |_| toasts.hold()
                    on:focusout=move |_| toasts.start()
                    on:pointerenter=move |_| toasts.hold()
                    on:pointerleave=move |_| toasts.start()
                >
                    <p>{text}</p>
                    {button}
                    {link}
                </div>
            }
        })
    };
    view! { <div class="toasts" role="status">{toast}</div> }
}
