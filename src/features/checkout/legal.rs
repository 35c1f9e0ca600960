//! The texts that the customer agrees to before an order, a box for each.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::state::CheckoutState;
use crate::{
    browser::{clock::now_ms, page},
    config::use_config,
    i18n::{t, use_language},
};

/// A box that was ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ticked {
    /// Which box, counted from 0: two texts may have one address.
    index: usize,
    /// Seconds since 1970, by this device's clock.
    at: i64,
}

/// A text that was agreed to, as the receipt notes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Agreed {
    pub(crate) label: String,
    pub(crate) url: String,
    /// The language it was offered in (ISO 639-1).
    pub(crate) language: String,
    /// Seconds since 1970, by this device's clock.
    pub(crate) at: i64,
}

/// The texts that were agreed to.
///
/// # Errors
/// The first box that is not ticked, counted from 0.
pub(super) fn agreed(state: CheckoutState) -> Result<Vec<Agreed>, usize> {
    let language = use_language().now();
    use_config().with_value(|config| {
        let texts = config.legal.iter().enumerate();
        texts
            .map(|(index, text)| {
                let ticked =
                    state.ticked.with_untracked(|all| all.iter().find(|ticked| ticked.index == index).cloned());
                let label = text.label.get(language).to_owned();
                let url = text.url.clone();
                let agreed = |Ticked { at, .. }| Agreed { label, url, language: language.code().to_owned(), at };
                ticked.map(agreed).ok_or(index)
            })
            .collect()
    })
}

/// Moves the keyboard to a box.
pub(super) fn focus_box(at: usize) {
    page::focus(&format!("#legal-{at}"));
}

/// An unticked box per text; `missing` says which one the order waits for.
#[component]
pub(super) fn LegalBoxes(state: CheckoutState, missing: RwSignal<bool>) -> impl IntoView {
    let language = use_language().now();
    let texts = use_config().with_value(|config| {
        let texts = config.legal.iter().map(|text| (text.label.get(language).to_owned(), text.url.clone()));
        texts.collect::<Vec<_>>()
    });
    if texts.is_empty() {
        return ().into_any();
    }
    let boxes =
        texts.into_iter().enumerate().map(|(at, (label, url))| view! { <LegalBox state missing at label url /> });
    view! { <fieldset class="legal"><legend class="visually-hidden">{t().checkout.legal}</legend>{boxes.collect_view()}</fieldset> }
        .into_any()
}

#[component]
fn LegalBox(state: CheckoutState, missing: RwSignal<bool>, at: usize, label: String, url: String) -> impl IntoView {
    let texts = &t().checkout;
    let ticked = Memo::new(move |_| state.ticked.with(|all| all.iter().any(|ticked| ticked.index == at)));
    let is_missing = move || missing.get() && !ticked.get();
    let tick = move |event| {
        let now = i64::try_from(now_ms() / 1000).unwrap_or_default();
        state.ticked.update(|all| {
            all.retain(|ticked| ticked.index != at);
            if event_target_checked(&event) {
                all.push(Ticked { index: at, at: now });
            }
        });
    };
    let (id, error_id) = (format!("legal-{at}"), format!("legal-{at}-error"));
    view! {
        <div>
            <label class="check">
                <input
                    id=id
                    type="checkbox"
                    required
                    aria-invalid=move || is_missing().then_some("true")
                    aria-describedby=error_id.clone()
                    prop:checked=move || ticked.get()
                    on:change=tick
                />
                <span>
                    {texts.agree} " "
                    // In a tab of its own: what was filled in here stays as it is.
                    <a href=url target=move || "_blank" rel="noopener">{label}<span class="visually-hidden">" " {texts.new_tab}</span></a>
                </span>
            </label>
            <p class="field-error" id=error_id>{move || is_missing().then_some(texts.agree_first)}</p>
        </div>
    }
}
