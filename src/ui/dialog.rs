//! A question over the page, in the browser's own dialog.

use leptos::{html, prelude::*};

/// Opens while `open`, closes with Escape too, and gives the keyboard back to where it was.
/// The children are what it says and its buttons; the first one has the focus.
#[component]
pub(crate) fn Dialog(
    #[prop(into)] open: Signal<bool>,
    /// The customer has closed it without an answer.
    #[prop(into)]
    on_close: Callback<()>,
    /// The id of its heading.
    id: &'static str,
    #[prop(into)] title: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let node: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only for a dialog that is out of the document or open already.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-labelledby=id
            on:close=move |_| {
                if open.get_untracked() {
                    on_close.run(());
                }
            }
        >
            <div class="stack">
                <h2 id=id>{move || title.get()}</h2>
                {move || open.get().then(|| children())}
            </div>
        </dialog>
    }
}
