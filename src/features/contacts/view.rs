//! One contact: what the registry knows, and what can be done with it.

use contract::{AccountId, Contact, Permission};
use leptos::prelude::*;

use super::{
    default_contact::{DefaultButton, DefaultContact},
    delete::DeleteContact,
    draft::KeptDraft,
    field::Field,
    state_word::ContactState,
    summary::full_name,
    words::{label, readable},
};
use crate::{
    browser::intl,
    i18n::{t, use_language},
    routes,
    ui::{Status, Tone},
};

/// The contact with the actions that `_acl` allows.
#[component]
pub(crate) fn ContactView(account: AccountId, contact: Contact, on_deleted: Callback<()>) -> impl IntoView {
    let texts = &t().my_contacts;
    let language = use_language().now().code();
    let Contact { acl, id, status, created_at, updated_at, details, .. } = contact;
    let default = DefaultContact::of(&account);
    let name = full_name(&details);
    let may = |permission| acl.contains(&permission);
    let (may_change, may_delete, may_verify) =
        (may(Permission::Update), may(Permission::Delete), may(Permission::Verify));
    let facts = Field::ALL
        .into_iter()
        .filter(|field| !field.get(&details).trim().is_empty())
        .map(|field| {
            let text = readable(field, field.get(&details));
            view! {
                <div>
                    <dt>{label(field, &details.address.country)}</dt>
                    <dd><bdi>{text}</bdi></dd>
                </div>
            }
        })
        .collect_view();
    let is_default = {
        let id = id.clone();
        move || default.is(&id)
    };
    let forget = {
        let (id, account) = (id.clone(), account);
        Callback::new(move |()| {
            default.forget(&id);
            KeptDraft::of_contact(&account, Some(&id)).forget();
            on_deleted.run(());
        })
    };
    let delete = may_delete.then(|| view! { <DeleteContact id=id.clone() name=name.clone() on_deleted=forget /> });
    view! {
        <section class="section">
            <h2>{texts.details}</h2>
            <p class="contact-states">
                <ContactState status />
                <Show when=is_default>
                    <Status tone=Tone::Special word=texts.default_mark />
                </Show>
            </p>
            {may_verify.then(|| view! { <p class="hint">{texts.verify}</p> })}
            <dl class="facts">
                {facts}
                <div>
                    <dt>{texts.created}</dt>
                    <dd>{intl::date_time(language, created_at.unix_seconds())}</dd>
                </div>
                <div>
                    <dt>{texts.changed}</dt>
                    <dd>{intl::date_time(language, updated_at.unix_seconds())}</dd>
                </div>
            </dl>
        </section>
        <section class="section">
            <h2>{texts.actions}</h2>
            <div class="row">
                {may_change.then(|| view! { <a class="button primary" href=routes::contact_change(&id)>{texts.change}</a> })}
                <DefaultButton default id name />
                {delete}
            </div>
            {(!may_change && !may_delete).then(|| view! { <p class="hint">{texts.locked}</p> })}
            <p class="hint">{texts.default_hint}</p>
            <p><a href=routes::contacts()>{texts.all}</a></p>
        </section>
    }
}
