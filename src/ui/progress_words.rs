//! How far something long has come: every number for the eye, the quarters for the ear.

use leptos::prelude::*;

/// Which quarter so many of so many are in; `None` while there is nothing to count.
pub(crate) fn quarter(done: u64, of: u64) -> Option<u64> {
    done.saturating_mul(4).checked_div(of)
}

/// Words that count. They are read out when the quarter changes; without one, at every change.
#[component]
pub(crate) fn ProgressWords(
    #[prop(into)] words: Signal<String>,
    #[prop(into)] quarter: Signal<Option<u64>>,
) -> impl IntoView {
    let quarter = Memo::new(move |_| quarter.get());
    let spoken = move || if quarter.get().is_some() { words.get_untracked() } else { words.get() };
    view! {
        <span aria-hidden="true">{move || words.get()}</span>
        <span class="visually-hidden" role="status">{spoken}</span>
    }
}

#[cfg(test)]
mod tests {
    use super::quarter;

    #[test]
    fn a_long_count_is_told_five_times() {
        let mut told: Vec<_> = (0..=5000).map(|done| quarter(done, 5000)).collect();
        told.dedup();
        assert_eq!(told, (0..=4).map(Some).collect::<Vec<_>>());
        assert_eq!(quarter(0, 0), None);
    }
}
