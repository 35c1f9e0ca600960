//! All domains by expiry, those that end first above.

use contract::{
    Domain, Timestamp,
    rules::{
        calendar::expiries,
        renewal::{by_expiry, expires_before},
    },
};
use leptos::prelude::*;

use super::{
    every::Every,
    list::NoDomains,
    selecting::{Row, SelectAll, SelectionBar},
    selection::Selection,
};
use crate::{api::use_api, browser::clock::now_ms, i18n::t, routes, ui::SelectField};

/// The choices of 'expires within', in days.
const DAYS: [u32; 4] = [30, 90, 180, 365];

const SECONDS_OF_A_DAY: u64 = 24 * 60 * 60;

/// The list; `within` leaves only those that expire within so many days, or have expired.
#[component]
pub(crate) fn ExpiryList(
    selection: Selection,
    #[prop(into)] within: Signal<Option<u32>>,
    on_within: Callback<Option<u32>>,
) -> impl IntoView {
    let texts = &t().domains;
    let every = Every::load(use_api());
    let all = Memo::new(move |_| {
        every.domains.with(|answer| {
            let mut domains = answer?.as_ref().ok()?.clone();
            by_expiry(&mut domains);
            Some(domains)
        })
    });
    let shown = Memo::new(move |_| {
        let end = within.get().map(|days| now_ms() / 1000 + u64::from(days) * SECONDS_OF_A_DAY);
        let end = end.and_then(|end| i64::try_from(end).ok());
        let is_shown = |domain: &&Domain| end.is_none_or(|end| expires_before(domain, end));
        all.with(|all| all.iter().flatten().filter(is_shown).cloned().collect::<Vec<_>>())
    });
    let ids = Signal::derive(move || shown.with(|shown| shown.iter().map(|domain| domain.id.clone()).collect()));
    let count = move || {
        let total = all.with(|all| all.as_ref().map_or(0, Vec::len));
        (texts.shown_of)(shown.with(Vec::len) as u64, total as u64)
    };
    let days = DAYS.into_iter().map(|days| (days.to_string(), (texts.within_days)(days))).collect::<Vec<_>>();
    let days = StoredValue::new(days);
    let chosen = Signal::derive(move || within.get().map(|days| days.to_string()).unwrap_or_default());
    let choose = Callback::new(move |days: String| on_within.run(days.parse().ok()));
    let some = move || all.with(|all| all.as_ref().is_some_and(|all| !all.is_empty()));
    view! {
        {every.waiting()}
        <Show when=some>
            <div class="domain-tools">
                <SelectField
                    id="within"
                    label=texts.expires_within
                    value=chosen
                    on_change=choose
                    options=days.get_value()
                    placeholder=texts.within_any
                />
                <p class="hint" role="status">{count}</p>
                {move || all.get().map(|domains| view! { <CalendarFile domains /> })}
            </div>
            <SelectAll ids label=texts.select_shown selection />
            <ul class="rows">
                <For each=move || shown.get() key=|domain| domain.id.clone() let:domain>
                    <Row domain selection />
                </For>
            </ul>
        </Show>
        <Show when=move || all.with(|all| all.as_ref().is_some_and(Vec::is_empty))>
            <NoDomains />
        </Show>
        <SelectionBar selection />
    }
}

/// All expiries as a file for a calendar, made here.
#[component]
fn CalendarFile(domains: Vec<Domain>) -> impl IntoView {
    let texts = &t().domains;
    let now = Timestamp::from_unix_seconds(i64::try_from(now_ms() / 1000).unwrap_or_default());
    let file = expiries(&domains, &now, |domain| (texts.calendar_entry)(&domain.idn));
    // A file of the page itself: nothing is asked for, and the policy allows it as a download.
    let address = format!("data:text/calendar;charset=utf-8,{}", routes::encode(&file));
    view! { <a class="calendar-file" href=address download="domains.ics">{texts.calendar_file}</a> }
}
