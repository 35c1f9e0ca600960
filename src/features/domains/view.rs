//! One domain: its title, its story, renewing it, and what the registry knows of it.

use contract::{AccountId, Domain, DomainStatus, PromoCode};
use leptos::{prelude::*, task::spawn_local};

use super::{
    asked::ask, auto_renewal::AutoRenewal, cart_actions::CartActions, details::Details, renew::Renew,
    story::StoryTimeline, words,
};
use crate::{
    api::use_api,
    browser::{clipboard, idn_module::use_idn},
    i18n::t,
    ui::{NameView, Status, Toast, isolated, name_as_shown, use_toasts},
};

/// The inside of the page's title: the name in both forms.
#[component]
pub(crate) fn DomainTitle(domain: Domain) -> impl IntoView {
    view! { <NameView name=domain.name /> }
}

/// Everything about a domain of the account.
#[component]
pub(crate) fn DomainView(
    account: AccountId,
    domain: Domain,
    /// The code that renewals are priced with.
    #[prop(into)]
    promo: Signal<PromoCode>,
    on_promo: Callback<PromoCode>,
    cart: CartActions,
) -> impl IntoView {
    let api = use_api();
    let (owner, name) = (account.clone(), domain.name.clone());
    let orders = ask(move || Some(api.all_orders_for(owner.clone(), name.clone()))).again_on_return();
    // A reservation is not renewed; what the name needs is to be registered.
    let renew = (domain.status != DomainStatus::Unregistered)
        .then(|| view! { <Renew domain=domain.clone() orders promo on_promo cart /> });
    // The API has no word for it, so it is offered wherever the domain is in force.
    let auto_renewal =
        (domain.status == DomainStatus::Active).then(|| view! { <AutoRenewal account domain=domain.clone() /> });
    view! {
        <Standing domain=domain.clone() />
        <StoryTimeline domain=domain.clone() orders cart />
        {renew}
        {auto_renewal}
        <Details domain />
    }
}

/// Status, until when, and the name to take away.
#[component]
fn Standing(domain: Domain) -> impl IntoView {
    let texts = &t().domains;
    let (tone, word) = words::status(&domain.status);
    let (idn, a_label) = (use_idn(), domain.name.to_string());
    let named = domain.name.clone();
    let name = Memo::new(move |_| name_as_shown(idn, &named));
    let second = move || {
        let a_label = a_label.clone();
        (name.get() != a_label).then(|| view! { <CopyButton text=a_label label=texts.copy_a_label /> })
    };
    view! {
        <div class="domain-standing row">
            <Status tone word />
            <span class="soft">{words::until(&domain)}</span>
            <CopyButton text=name label=texts.copy_name />
            {second}
        </div>
    }
}

#[component]
fn CopyButton(#[prop(into)] text: Signal<String>, label: &'static str) -> impl IntoView {
    let texts = &t().domains;
    let toasts = use_toasts();
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let said = match clipboard::copy(&text).await {
                Ok(()) => (texts.copied)(&isolated(text)),
                Err(clipboard::NotCopied) => texts.not_copied.to_owned(),
            };
            toasts.show(Toast { text: said, action: None });
        });
    };
    view! { <button class="button quiet" type="button" on:click=copy>{label}</button> }
}
