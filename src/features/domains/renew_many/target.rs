//! 'At least until': one year for all domains of the selection.

use std::ops::RangeInclusive;

use contract::{Domain, rules::renewal::obstacle};
use leptos::prelude::*;

use crate::{
    browser::{clock::now_ms, intl},
    i18n::t,
    ui::SelectField,
};

/// The years that can be reached by one of the domains at least.
#[component]
pub(super) fn TargetField(
    years: RangeInclusive<u32>,
    #[prop(into)] target: Signal<Option<u32>>,
    on_target: Callback<Option<u32>>,
) -> impl IntoView {
    let texts = &t().renewal;
    let options = years.map(|year| (year.to_string(), (texts.year)(year))).collect();
    let value = Signal::derive(move || target.get().map(|year| year.to_string()).unwrap_or_default());
    let choose = Callback::new(move |year: String| on_target.run(year.parse().ok()));
    view! {
        <SelectField
            id="renew-until"
            label=texts.at_least_until
            value
            on_change=choose
            options
            placeholder=texts.no_year
        />
    }
}

/// From the next year on to the last one that the longest renewal of any domain can reach.
pub(super) fn years(domains: &[Domain]) -> RangeInclusive<u32> {
    let first = intl::year(i64::try_from(now_ms() / 1000).unwrap_or_default()) + 1;
    let furthest = |domain: &Domain| {
        let months = if obstacle(domain).is_some() { 0 } else { domain.max_renew };
        Some(intl::year(domain.expired_at.as_ref()?.plus_months(months).unix_seconds()))
    };
    let last = domains.iter().filter_map(furthest).max().unwrap_or(0);
    // An API that allows a thousand years does not get a thousand lines.
    first..=last.min(first + 100)
}
