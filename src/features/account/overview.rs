//! Who is signed in, and how to leave.

use contract::AccountId;
use leptos::prelude::*;

use super::{change_password::ChangePassword, profile::Profile};
use crate::{api::use_api, i18n::t, routes};

/// The customer's name and e-mail, the way to orders and domains, password, sign-out.
#[component]
pub(crate) fn AccountOverview(
    account: AccountId,
    /// Whether the e-mail is known to wait for its code.
    confirms: bool,
    /// Goes to an address of the shop.
    go: Callback<String>,
) -> impl IntoView {
    let texts = &t().account;
    let api = use_api();
    let session = api.session();
    let name = move || session.customer().map(|customer| customer.name);
    let email = Signal::derive(move || session.customer().map(|customer| customer.email).unwrap_or_default());
    let sign_out = move |_| api.sign_out();
    view! {
        <section class="section">
            <h2>{texts.signed_in_as}</h2>
            <dl class="facts">
                <div>
                    <dt>{texts.name}</dt>
                    <dd><bdi>{name}</bdi></dd>
                </div>
                <div>
                    <dt>{texts.email}</dt>
                    <dd><bdi>{email}</bdi></dd>
                </div>
            </dl>
        </section>
        <section class="section">
            <h2>{texts.yours}</h2>
            <p class="row">
                <a class="button" href=routes::orders>{texts.orders}</a>
                <a class="button" href=routes::domains>{texts.domains}</a>
                <a class="button" href=routes::contacts>{t().my_contacts.title}</a>
            </p>
        </section>
        <section class="section">
            <h2>{texts.profile}</h2>
            <div class="stack"><Profile account=account.clone() confirms go /></div>
        </section>
        <section class="section">
            <h2>{texts.password}</h2>
            <ChangePassword account email />
        </section>
        <section class="section account-leave">
            <h2>{texts.sign_out}</h2>
            <p class="soft">{texts.sign_out_text}</p>
            <button class="button" type="button" on:click=sign_out>{texts.sign_out}</button>
        </section>
    }
}
