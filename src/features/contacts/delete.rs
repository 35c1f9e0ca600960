//! Deleting a contact: asked about, and with a clear result.

use contract::ContactId;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{ApiError, explain, use_api},
    i18n::t,
    ui::{Dialog, Kind, Notice, Toast, use_toasts},
};

/// The button and the question behind it; what the API refuses stands in the question.
#[component]
pub(super) fn DeleteContact(
    id: ContactId,
    /// Whose contact it is.
    name: String,
    on_deleted: Callback<()>,
) -> impl IntoView {
    let texts = &t().contact_questions;
    let (api, toasts) = (use_api(), use_toasts());
    let (asked, busy) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None::<ApiError>);
    let title = (texts.delete_title)(&name);
    let open = move |_| {
        problem.set(None);
        asked.set(true);
    };
    let (id, name) = (StoredValue::new(id), StoredValue::new(name));
    let delete = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        let (id, name) = (id.get_value(), name.get_value());
        spawn_local(async move {
            let answer = api.delete_contact(&id).await;
            // The page may be gone by now.
            if busy.try_set(false).is_some() {
                return;
            }
            let said = match answer {
                Ok(()) => (texts.deleted)(&name),
                Err(ApiError::Rejected { status: 404, .. }) => texts.deleted_before.to_owned(),
                Err(error) => return problem.set(Some(error)),
            };
            asked.set(false);
            toasts.show(Toast { text: said, action: None });
            on_deleted.run(());
        });
    };
    view! {
        <button class="button danger" type="button" on:click=open>{texts.delete}</button>
        <Dialog
            id="contact-delete"
            open=asked
            on_close=move |()| asked.set(false)
            title=Signal::derive(move || title.clone())
        >
            <p class="soft">{texts.delete_text}</p>
            {move || {
                problem.get().map(|error| {
                    view! {
                        <Notice kind=Kind::Error title=texts.delete_refused>
                            <p>{explain(&error)}</p>
                        </Notice>
                    }
                })
            }}
            <div class="row">
                <button class="button" type="button" on:click=move |_| asked.set(false)>{texts.delete_no}</button>
                <button
                    class="button danger"
                    type="button"
                    aria-busy=move || busy.get().then_some("true")
                    on:click=delete
                >
                    {texts.delete_yes}
                </button>
            </div>
        </Dialog>
    }
}
