//! Single sign-on: to the operator's sign-on page and back with a code (RFC 6749, section 4.1).
//!
//! The `state` ties the answer to the question of this very tab; it is good once. With PKCE
//! (RFC 7636) the code is of no use to anybody who has not the verifier.

use contract::AccountId;
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

use super::flow::use_sign_in_flow;
use crate::{
    api::{Api, ApiError, SignIn, explain, use_api},
    browser::{
        digest::sha256_base64url,
        page,
        random::random_id,
        storage::{self, Area},
    },
    config::{SingleSignOn, use_config},
    i18n::t,
    routes,
    ui::{Kind, Notice},
};

/// What this tab asked, until the answer comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    state: String,
    verifier: Option<String>,
    /// Where the customer goes on.
    next: String,
}

/// Nobody is known yet; signing in forgets it with all else that is a guest's.
fn key() -> String {
    format!("{}single-sign-on", storage::personal_prefix("guest"))
}

/// What the sign-on page led back with, as the address has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) code: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) state: String,
}

/// What came of an answer.
enum Outcome {
    /// The session has begun; where to go on.
    Begun(String),
    /// The e-mail has to be confirmed first.
    Unverified {
        account: AccountId,
        next: String,
    },
    /// The customer did not want to, at the sign-on page.
    Cancelled,
    /// The sign-on page could not do it.
    Refused,
    /// The answer belongs to no question of this tab, or to one that was answered already.
    Foreign,
    Failed(ApiError),
}

/// The way to the operator's sign-on page, where the configuration has one.
#[component]
pub(super) fn SingleSignOnButton() -> impl IntoView {
    let texts = &t().account;
    let (sso, client) = use_config().with_value(|config| (config.sso.clone(), config.client_id.clone()));
    let leaving = RwSignal::new(false);
    let failed = RwSignal::new(false);
    sso.map(|sso| {
        let press = move |_| {
            if leaving.get_untracked() {
                return;
            }
            leaving.set(true);
            failed.set(false);
            let (sso, client) = (sso.clone(), client.clone());
            spawn_local(async move {
                if leave(&sso, &client).await.is_none() {
                    leaving.try_set(false);
                    failed.try_set(true);
                }
            });
        };
        view! {
            <div class="account-sso">
                <button class="button" type="button" aria-busy=move || leaving.get().then_some("true") on:click=press>
                    {texts.single_sign_on}
                </button>
                <Show when=move || failed.get()>
                    <Notice kind=Kind::Error title=texts.single_sign_on_impossible />
                </Show>
            </div>
        }
    })
}

/// Keeps the question and goes to the sign-on page; `None` where this browser can do neither.
async fn leave(sso: &SingleSignOn, client: &str) -> Option<()> {
    let verifier = sso.pkce.then(|| format!("{}{}", random_id(), random_id()));
    let challenge = match &verifier {
        Some(verifier) => Some(sha256_base64url(verifier).await?),
        None => None,
    };
    let asked = Asked { state: random_id(), verifier, next: routes::after_sign_in(&page::path_and_query()) };
    let text = serde_json::to_string(&asked).ok()?;
    storage::write(Area::Session, &key(), &text).ok()?;
    let return_to = format!("{}{}", page::origin(), routes::sign_in());
    let mut address = routes::with_parameters(
        &sso.authorize_url,
        &[("response_type", "code"), ("client_id", client), ("redirect_uri", &return_to), ("state", &asked.state)],
    );
    if let Some(challenge) = challenge {
        let pkce = [("code_challenge", challenge.as_str()), ("code_challenge_method", "S256")];
        address = routes::with_parameters(&address, &pkce);
    }
    page::leave_to(&address)
}

/// Exchanges the code of an answer for a session, if this tab asked for it.
async fn finish(api: Api, answer: Answer) -> Outcome {
    let asked = storage::read(Area::Session, &key()).and_then(|text| serde_json::from_str::<Asked>(&text).ok());
    // Once, whatever comes of it.
    storage::remove(Area::Session, &key());
    let Some(asked) = asked.filter(|asked| asked.state == answer.state) else { return Outcome::Foreign };
    match answer.error.as_deref() {
        Some("access_denied") => return Outcome::Cancelled,
        Some(_) => return Outcome::Refused,
        None => {}
    }
    let Some(code) = answer.code else { return Outcome::Refused };
    match api.sign_in_by_code(&code, asked.verifier.as_deref()).await {
        Ok(SignIn::Begun(_)) => Outcome::Begun(asked.next),
        Ok(SignIn::Unverified(account)) => Outcome::Unverified { account, next: asked.next },
        Err(error) => Outcome::Failed(error),
    }
}

/// Exchanges the code once. `on_begun` hears where to go on, `on_unverified` too, where the mailed
/// code has to be asked for first; `on_failed` hears that the customer has to sign in, and this says why.
#[component]
pub(crate) fn SingleSignOnReturn(
    answer: Answer,
    #[prop(into)] on_begun: Callback<String>,
    #[prop(into)] on_unverified: Callback<String>,
    #[prop(into)] on_failed: Callback<()>,
) -> impl IntoView {
    let texts = &t().account;
    let (api, flow) = (use_api(), use_sign_in_flow());
    let problem = RwSignal::new(None::<(Kind, String)>);
    spawn_local(async move {
        let said = match finish(api, answer).await {
            Outcome::Begun(next) => {
                on_begun.try_run(next);
                return;
            }
            Outcome::Unverified { account, next } => match api.send_code(&account).await {
                Ok(()) => {
                    flow.set_account(account);
                    on_unverified.try_run(next);
                    return;
                }
                Err(error) => (Kind::Error, explain(&error)),
            },
            Outcome::Cancelled => (Kind::Info, texts.single_sign_on_cancelled.to_owned()),
            Outcome::Refused => (Kind::Error, texts.single_sign_on_refused.to_owned()),
            Outcome::Foreign => (Kind::Error, texts.single_sign_on_foreign.to_owned()),
            Outcome::Failed(error) => (Kind::Error, explain(&error)),
        };
        problem.try_set(Some(said));
        on_failed.try_run(());
    });
    view! { <div aria-live="polite">{move || problem.get().map(|(kind, title)| view! { <Notice kind title /> })}</div> }
}
