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
    filter::has_text,
    list::{NoDomains, NoneFits},
    picture::ExpiryPicture,
    selecting::{Row, SelectAll, is_renewable, renewable_ids},
    selection::Selection,
};
use crate::{
    api::use_api,
    browser::{clock::now_ms, idn_module::use_idn},
    i18n::t,
    routes,
    ui::{LoadMore, SelectField, readable_name},
};

/// The choices of 'expires within', in days.
const DAYS: [u32; 4] = [30, 90, 180, 365];

const SECONDS_OF_A_DAY: u64 = 24 * 60 * 60;

/// How many rows are shown at first, and how many more each time.
pub(super) const ROWS: usize = 200;

/// The list; `within` leaves only those that expire within so many days, or have expired.
#[component]
pub(super) fn ExpiryList(
    selection: Selection,
    /// Empty for all.
    #[prop(into)]
    status: Signal<String>,
    #[prop(into)] text: Signal<String>,
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
    let found = Memo::new(move |_| {
        let end = within.get().map(|days| now_ms() / 1000 + u64::from(days) * SECONDS_OF_A_DAY);
        let end = end.and_then(|end| i64::try_from(end).ok());
        let (status, text) = (status.get(), text.get());
        let fits = |domain: &&Domain| {
            end.is_none_or(|end| expires_before(domain, end))
                && (status.is_empty() || domain.status.as_str() == status)
                && has_text(domain, &text)
        };
        all.with(|all| all.iter().flatten().filter(fits).cloned().collect::<Vec<_>>())
    });
    let ids = Memo::new(move |_| found.with(|found| renewable_ids(found)));
    let count = move || {
        let total = all.with(|all| all.as_ref().map_or(0, Vec::len));
        (texts.shown_of)(found.with(Vec::len) as u64, total as u64)
    };
    let days = DAYS.into_iter().map(|days| (days.to_string(), (texts.within_days)(days))).collect::<Vec<_>>();
    let days = StoredValue::new(days);
    let chosen = Signal::derive(move || within.get().map(|days| days.to_string()).unwrap_or_default());
    let choose = Callback::new(move |days: String| on_within.run(days.parse().ok()));
    let some = Memo::new(move |_| all.with(|all| all.as_ref().is_some_and(|all| !all.is_empty())));
    // Thousands of rows at once would hold the page up.
    let rows = RwSignal::new(ROWS);
    let shown = move || found.with(|found| found.iter().take(rows.get()).cloned().collect::<Vec<_>>());
    let more = move || found.with(Vec::len) > rows.get();
    let rows_of = move || (texts.rows_of)(rows.get() as u64, found.with(Vec::len) as u64);
    view! {
        {every.waiting()}
        <Show when=move || some.get()>
            {move || all.get().map(|domains| view! { <ExpiryPicture domains /> })}
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
            <Show when=move || found.with(|found| !found.is_empty()) fallback=|| view! { <NoneFits /> }>
                <Show when=move || ids.with(|ids| !ids.is_empty())>
                    <SelectAll ids label=texts.select_shown selection />
                </Show>
                <ul class="rows">
                    <For each=shown key=|domain| domain.id.clone() let:domain>
                        <Row domain selection />
                    </For>
                </ul>
            </Show>
            <Show when=more>
                <LoadMore
                    shown=Signal::derive(rows_of)
                    more=true
                    busy=false
                    label=texts.more
                    on_more=Callback::new(move |()| rows.update(|rows| *rows += ROWS))
                />
            </Show>
        </Show>
        <Show when=move || all.with(|all| all.as_ref().is_some_and(Vec::is_empty))>
            <NoDomains />
        </Show>
    }
}

/// All expiries as a file for a calendar, made here.
#[component]
fn CalendarFile(domains: Vec<Domain>) -> impl IntoView {
    let texts = &t().domains;
    let now = Timestamp::from_unix_seconds(i64::try_from(now_ms() / 1000).unwrap_or_default());
    let idn = use_idn();
    // A file of the page itself: nothing is asked for, and the policy allows it as a download.
    let address = move || {
        let file = expiries(&domains, &now, |domain| {
            let words = if is_renewable(domain) { texts.calendar_entry } else { texts.calendar_reservation };
            words(&readable_name(idn, &domain.name))
        });
        format!("data:text/calendar;charset=utf-8,{}", routes::encode(&file))
    };
    view! { <a class="calendar-file" href=address download="domains.ics">{texts.calendar_file}</a> }
}
