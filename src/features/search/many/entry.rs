//! The field for the list, and the promo code for all of it.

use contract::rules::name_list::MOST_NAMES;
use leptos::prelude::*;

use super::state::use_many_names;
use crate::{i18n::t, ui::TextField};

/// A form: a list, a code, one button.
#[component]
pub(super) fn Entry() -> impl IntoView {
    let texts = &t().names;
    let many = use_many_names();
    let empty = RwSignal::new(false);
    let check = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let nothing = many.text.with_untracked(|text| text.trim().is_empty());
        empty.set(nothing);
        if !nothing {
            many.check();
        }
    };
    let refused = Signal::derive(move || many.refusal.get().map(|refusal| refusal.reason));
    view! {
        <form class="names-form stack" novalidate on:submit=check>
            <div class="field">
                <label for="names">{texts.names}</label>
                <textarea
                    id="names"
                    rows="8"
                    dir="auto"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="names-hint names-error"
                    aria-invalid=move || empty.get().then_some("true")
                    prop:value=move || many.text.get()
                    on:input=move |event| {
                        empty.set(false);
                        many.write(event_target_value(&event));
                    }
                ></textarea>
                <p class="field-hint" id="names-hint">{(texts.names_hint)(MOST_NAMES as u64)}</p>
                <p class="field-error" id="names-error" role="alert">{move || empty.get().then_some(texts.nothing)}</p>
            </div>
            <div class="names-promo">
                <TextField
                    id="names-promo"
                    label=texts.promo
                    optional=texts.optional
                    value=many.promo
                    on_input=move |promo| many.write_promo(promo)
                    error=refused
                />
            </div>
            <p><button class="button" class:primary=move || many.rows.with(Vec::is_empty) type="submit">{texts.check}</button></p>
        </form>
    }
}
