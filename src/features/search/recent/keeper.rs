//! Which searches are kept: those that were sent off, used, or left standing for a while; not every key.

use core::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{list::Search, state::use_recent};
use crate::{
    browser::clock::now_ms,
    features::search::state::{Phase, SearchState},
    routes::SearchView,
};

/// How long a question stands before it counts as meant.
const STANDS: Duration = Duration::from_secs(4);

/// Watches the results; it draws nothing.
#[component]
pub(crate) fn KeepSearches(search: SearchState, view: Memo<SearchView>) -> impl IntoView {
    let recent = use_recent();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move || {
        search.question.track();
        stop();
        timer.set_value(set_timeout_with_handle(move || search.mean_by_looking(), STANDS).ok());
    });
    on_cleanup(stop);
    Effect::new(move || {
        let (question, view) = (search.question.get(), view.get());
        // Its answer says whether the promo code was taken: a refused one is not kept.
        let known = !matches!(search.phase.get(), Phase::Idle | Phase::Asking);
        if question.query.is_empty() || !known || !recent.is_known() || !search.is_meant(&question) {
            return;
        }
        let promo = search.answer.with_untracked(|answer| {
            let answer = answer.as_ref().filter(|answer| answer.question == question);
            answer.map(|answer| answer.promo.as_str().to_owned()).unwrap_or_default()
        });
        recent.note(Search::new(&question.query, &promo, view, now_ms()));
    });
}
