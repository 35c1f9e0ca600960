//! Auto-renewal: two actions, because the API does not tell what is in force.

use contract::{AccountId, DomainId};
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

use crate::{
    api::{ApiError, explain, use_api},
    browser::{
        clock::now_ms,
        intl,
        storage::{self, Area},
    },
    i18n::{t, use_language},
    ui::{Kind, Notice},
};

/// What was done last in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Done {
    on: bool,
    /// By this device's clock, in seconds since 1970.
    at: i64,
}

/// Where this browser keeps it.
fn key(account: &AccountId, id: &DomainId) -> String {
    format!("{}autorenew.{id}", storage::personal_prefix(account.as_str()))
}

/// 'Turn on', 'Turn off', and what was done here last.
#[component]
pub(super) fn AutoRenewal(account: AccountId, id: DomainId) -> impl IntoView {
    let texts = &t().renewal;
    let api = use_api();
    let kept =
        storage::read(Area::Local, &key(&account, &id)).and_then(|text| serde_json::from_str::<Done>(&text).ok());
    let done = RwSignal::new(kept);
    // What is being sent, and why it failed.
    let (sending, problem) = (RwSignal::new(None), RwSignal::new(None::<ApiError>));
    let ids = StoredValue::new((account, id));
    let send = move |on: bool| {
        if sending.get_untracked().is_some() {
            return;
        }
        sending.set(Some(on));
        problem.set(None);
        let (account, id) = ids.get_value();
        spawn_local(async move {
            // The page may be gone when the answer comes.
            let key = key(&account, &id);
            let answer = api.set_auto_renewal(account.clone(), id, on).await;
            sending.try_set(None);
            match answer {
                Ok(()) => {
                    let now = Done { on, at: i64::try_from(now_ms() / 1000).unwrap_or_default() };
                    // Nothing personal is kept after a sign-out.
                    let is_here = api.session().customer_now().is_some_and(|customer| customer.account == account);
                    // Without storage it is known until the page closes.
                    if let (true, Ok(text)) = (is_here, serde_json::to_string(&now)) {
                        let _ = storage::write(Area::Local, &key, &text);
                    }
                    done.try_set(Some(now));
                }
                Err(error) => {
                    problem.try_set(Some(error));
                }
            }
        });
    };
    let state = move || match done.get() {
        None => texts.auto_unknown.to_owned(),
        Some(Done { on, at }) => {
            let time = intl::date_time(use_language().now().code(), at);
            if on { (texts.auto_turned_on)(&time) } else { (texts.auto_turned_off)(&time) }
        }
    };
    let failure = move || {
        problem.get().map(|error| {
            let title = if error.outcome_unknown() { texts.auto_perhaps } else { texts.auto_failed };
            view! { <Notice kind=Kind::Error title=title><p>{explain(&error)}</p></Notice> }
        })
    };
    let busy = move |on: bool| (sending.get() == Some(on)).then_some("true");
    view! {
        <section class="section">
            <h2>{texts.auto}</h2>
            <div class="stack">
                <p role="status">{state}</p>
                {failure}
                <div class="row">
                    <button class="button" type="button" aria-busy=move || busy(true) on:click=move |_| send(true)>
                        {texts.auto_on}
                    </button>
                    <button class="button" type="button" aria-busy=move || busy(false) on:click=move |_| send(false)>
                        {texts.auto_off}
                    </button>
                </div>
            </div>
        </section>
    }
}
