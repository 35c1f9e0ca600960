//! A question that has to be answered before anything else.

use leptos::{html, prelude::*};

/// The browser's own modal dialog: it keeps the focus, closes on Escape and gives the focus back.
#[component]
pub(crate) fn Dialog(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    open: RwSignal<bool>,
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    Effect::new(move || {
        let Some(dialog) = element.get() else { return };
        match (open.get(), dialog.open()) {
            // Fails only for a dialog that is not in the page any more.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog class="dialog" id=id aria-labelledby=title_id node_ref=element on:close=move |_| open.set(false)>
            <div class="stack">
                <h2 id=title_id.clone()>{title}</h2>
                {children()}
            </div>
        </dialog>
    }
}
