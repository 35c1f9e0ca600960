//! Auto-renewal: two actions, because the API does not tell what is in force.

mod state;

use contract::{AccountId, Domain};
use leptos::prelude::*;

pub(crate) use self::state::{AutoRenewals, provide_auto_renewals};
use self::state::{Change, Done};
use crate::{
    api::{ApiError, explain},
    browser::{idn_module::use_idn, intl},
    i18n::{t, use_language},
    ui::{Kind, Notice, Toast, readable_name, use_toasts},
};

/// 'Turn on', 'Turn off', and what was done here last.
#[component]
pub(super) fn AutoRenewal(account: AccountId, domain: Domain) -> impl IntoView {
    let texts = &t().renewal;
    let (changes, toasts, idn) = (expect_context::<AutoRenewals>(), use_toasts(), use_idn());
    let key = StoredValue::new((account, domain.id));
    let change = Memo::new(move |_| key.with_value(|key| changes.change(key)));
    let is_here = StoredValue::new(());
    let send = move |on: bool| {
        let name = untrack(|| readable_name(idn, &domain.name));
        changes.send(key.get_value(), on, move |error| {
            // Whoever has left the page hears of it where they are.
            if is_here.try_get_value().is_none() {
                toasts.show(Toast { text: format!("{name}: {}", failed(error)), action: None });
            }
        });
    };
    let send = StoredValue::new(send);
    let send = move |on| send.with_value(|send| send(on));
    let state = move || match change.get().done {
        None => texts.auto_unknown.to_owned(),
        Some(Done { on, at }) => {
            let time = intl::date_time(use_language().now().code(), at);
            if on { (texts.auto_turned_on)(&time) } else { (texts.auto_turned_off)(&time) }
        }
    };
    let failure = move || {
        change.get().problem.map(|error| {
            view! { <Notice kind=Kind::Error title=failed(&error)><p>{explain(&error)}</p></Notice> }
        })
    };
    let busy = move |on: bool| change.with(|Change { under_way, .. }| *under_way == Some(on)).then_some("true");
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

fn failed(error: &ApiError) -> &'static str {
    let texts = &t().renewal;
    if error.outcome_unknown() { texts.auto_perhaps } else { texts.auto_failed }
}
