//! When the domains expire, as a picture: a bar per month, with its figures as a table.

use contract::{Domain, rules::renewal::count_by_expiry};
use leptos::prelude::*;

use crate::{
    browser::{clock::now_ms, intl},
    i18n::{t, use_language},
};

/// How many months have a bar of their own.
const MONTHS: u32 = 12;

/// What ended before this month, each of the next months, and what ends later.
#[component]
pub(super) fn ExpiryPicture(domains: Vec<Domain>) -> impl IntoView {
    let texts = &t().domains;
    let language = use_language().now().code();
    let now = i64::try_from(now_ms() / 1000).unwrap_or_default();
    let (year, month) = (intl::year(now), intl::month(now));
    let starts: Vec<i64> = (0..=MONTHS).map(|ahead| intl::start_of_month(year, month + ahead)).collect();
    let counts = count_by_expiry(&domains, &starts);
    let months = starts.iter().take(counts.len().saturating_sub(2));
    let months = months.map(|start| (intl::short_month(language, *start), intl::month_name(language, *start)));
    // The picture has no room for these words; its table has.
    let (before, later) = (("‹".to_owned(), texts.before.to_owned()), ("›".to_owned(), texts.later.to_owned()));
    let labels = std::iter::once(before).chain(months).chain(std::iter::once(later));
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    // Where there is little room, they would run into each other.
    let has_long_figures = most > 99;
    let bars: Vec<_> = labels.zip(counts).collect();
    let drawn = bars
        .iter()
        .map(|((short, _), count)| {
            let size = format!("{}%", count * 100 / most);
            view! {
                <div class="expiry-bar">
                    <span class="expiry-count">{(*count != 0).then_some(*count)}</span>
                    <span class="expiry-fill" style:block-size=size></span>
                    <span class="expiry-label">{short.clone()}</span>
                </div>
            }
        })
        .collect_view();
    let rows = bars
        .iter()
        .map(|((_, label), count)| {
            view! { <tr><th scope="row">{label.clone()}</th><td class="numeric">{*count}</td></tr> }
        })
        .collect_view();
    view! {
        <div class="expiry-picture">
            <div class="expiry-bars" class:many=has_long_figures role="img" aria-label=texts.picture>{drawn}</div>
            // What the marks of the first and the last bar mean.
            <p class="expiry-ends hint" aria-hidden="true">
                <span>"‹ " {texts.before}</span>
                <span>{texts.later} " ›"</span>
            </p>
            <details class="disclosure">
                <summary>{texts.figures}</summary>
                <table class="table">
                    <caption class="visually-hidden">{texts.picture}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{texts.month}</th>
                            <th scope="col" class="numeric">{texts.domains}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </div>
    }
}
