//! `/contacts/:id?change=`: one contact, changing it, deleting it.

use contract::{Contact, ContactId, Permission};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};

use crate::{
    api::{ApiError, explain, use_api},
    browser::page,
    features::{
        account::RequireCustomer,
        contacts::{ContactEditor, ContactView, How, Saved, full_name, has_contact_edits},
        domains::ask,
    },
    i18n::{MyContactsTexts as Texts, t},
    routes,
    ui::{ErrorState, Skeleton, Toast, use_toasts},
};

/// An id that is not the customer's has a page that says so; the search stands above it.
#[component]
pub(crate) fn ContactPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let (api, texts, toasts) = (use_api(), &t().my_contacts, use_toasts());
    let id = Memo::new(move |_| ContactId::new(params.with(|params| params.get("id")).unwrap_or_default()));
    let is_change = Memo::new(move |_| query.with(|query| query.get("change").is_some()));
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| api.session().customer().map(|customer| customer.account));
    let customer = move || account.get().and_then(|_| api.session().customer_now());
    let contact = ask(move || {
        let id = id.get();
        account.get().map(|_| async move { api.contact(&id).await })
    });
    let navigate = use_navigate();
    let go = {
        let navigate = navigate.clone();
        Callback::new(move |address: String| navigate(&address, NavigateOptions::default()))
    };
    let replace = move |address: String| {
        navigate(&address, NavigateOptions { replace: true, ..NavigateOptions::default() });
        request_animation_frame(|| page::focus("#app h1"));
    };
    let on_saved = {
        let replace = replace.clone();
        Callback::new(move |saved: Saved| {
            toasts.show(saved_word(texts, saved.how));
            if saved.id == id.get_untracked() {
                contact.again().run(());
            }
            replace(routes::contact(&saved.id));
        })
    };
    let on_deleted = Callback::new(move |()| replace(routes::contacts()));
    let is_form =
        move || is_change.get() && contact.with(|answer| matches!(answer, Some(Ok(contact)) if may_change(contact)));
    let title = move || {
        let title = contact.with(|answer| match answer {
            Some(Ok(contact)) => full_name(&contact.details),
            Some(Err(error)) if is_unknown(error) => texts.unknown_title.to_owned(),
            _ => texts.one.to_owned(),
        });
        let form = is_form().then_some(t().contacts.change_title);
        page::set_title(&form.map_or_else(|| title.clone(), |form| format!("{form}: {title}")));
        view! { {form.map(|form| format!("{form}:"))} " " <bdi>{title}</bdi> }
    };
    let content = move || match (contact.get(), customer()) {
        (Some(Ok(contact)), Some(customer)) if is_change.get() && may_change(&contact) => {
            let back_to = routes::contact(&contact.id);
            view! { <ContactEditor customer contact=Some(contact) back_to on_saved go /> }.into_any()
        }
        (Some(Ok(contact)), Some(customer)) => {
            view! { <ContactView account=customer.account contact on_deleted /> }.into_any()
        }
        // Deleted elsewhere while it was being changed here.
        (Some(Err(error)), Some(customer))
            if is_unknown(&error) && id.with(|id| has_contact_edits(&customer.account, id)) =>
        {
            let back_to = routes::contacts();
            view! { <ContactEditor customer contact=None lost=id.get() back_to on_saved go /> }.into_any()
        }
        (Some(Err(error)), _) if is_unknown(&error) => view! {
            <p class="lead">{texts.unknown_text}</p>
            <p><a class="button" href=routes::contacts()>{texts.all}</a></p>
        }
        .into_any(),
        (Some(Err(error)), _) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=contact.again() /> }
                .into_any()
        }
        _ => view! { <ul class="rows" aria-busy="true"><Skeleton parts=2 class="contact-skeleton" /></ul> }.into_any(),
    };
    view! {
        <div class="page">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <RequireCustomer>{content}</RequireCustomer>
        </div>
    }
}

/// What became of a contact.
pub(super) fn saved_word(texts: &Texts, how: How) -> Toast {
    let text = match how {
        How::Created => texts.created_done,
        How::Changed => texts.changed_done,
        How::Found => texts.found_done,
    };
    Toast { text: text.to_owned(), action: None }
}

fn may_change(contact: &Contact) -> bool {
    contact.acl.contains(&Permission::Update)
}

fn is_unknown(error: &ApiError) -> bool {
    matches!(error, ApiError::Rejected { status: 404, .. })
}
