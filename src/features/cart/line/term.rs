//! The term of a line: what it is, or, for a renewal, the choice among the terms that the API prices.

use contract::{ServiceType, Suggestion, rules::cart::CartLine};
use leptos::prelude::*;

use crate::{
    features::cart::prices::Prices,
    i18n::{money, t},
};

/// A text, or a choice as soon as there is one.
#[component]
pub(super) fn Term(line: Memo<Option<CartLine>>, prices: Prices, name: Signal<String>) -> impl IntoView {
    let texts = &t().cart;
    let term = Memo::new(move |_| line.with(|line| line.as_ref().map_or(0, |line| line.term)));
    let offers =
        Memo::new(move |_| line.with(|line| line.as_ref().map(|line| offers(line, prices)).unwrap_or_default()));
    let change = move |event| {
        let (line, months) = (line.get_untracked(), event_target_value(&event).parse());
        if let (Some(line), Ok(months)) = (line, months) {
            prices.change_term(&line, months);
        }
    };
    move || {
        let offers = offers.get();
        if offers.len() < 2 {
            return view! { <span>{move || (t().words.term)(term.get())}</span> }.into_any();
        }
        let options = offers.into_iter().map(|row| {
            let words = format!("{} · {}", (t().words.term)(row.period), money(row.discounted));
            let months = row.period;
            view! { <option value=months.to_string() selected=move || term.get() == months>{words}</option> }
        });
        let options = options.collect_view();
        let value = move || term.get().to_string();
        view! {
            <select
                class="cart-line-term"
                aria-label=move || format!("{}: {}", texts.term, name.get())
                prop:value=value
                on:change=change
            >
                {options}
            </select>
        }
        .into_any()
    }
}

/// The terms on offer for a renewal, the shortest first; nothing as long as they are not known.
fn offers(line: &CartLine, prices: Prices) -> Vec<Suggestion> {
    if line.service != ServiceType::CertificateRenewal {
        return Vec::new();
    }
    let rows = prices.answer(line).map(|answer| answer.rows).unwrap_or_default();
    let fitting = |row: &Suggestion| row.service_type == line.service && row.available;
    let mut rows: Vec<Suggestion> = rows.into_iter().filter(fitting).collect();
    rows.sort_by_key(|row| row.period);
    rows
}
