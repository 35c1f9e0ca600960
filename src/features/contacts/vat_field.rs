//! The VAT number: how it will be sent, and a warning when it looks mistyped.

use contract::rules::vat::{self, VatCheck};
use leptos::prelude::*;

use super::{field::Field, form_state::FormState};
use crate::i18n::t;

/// A number that fails its check is warned about, never refused: the rules of registries change.
#[component]
pub(super) fn VatField(state: FormState) -> impl IntoView {
    let (texts, questions) = (&t().contacts, &t().contact_questions);
    let (text, country) = (state.value(Field::Vat), state.value(Field::Country));
    let error = state.error(Field::Vat);
    // Half a number fails every check.
    let left = RwSignal::new(true);
    let is_doubtful = Memo::new(move |_| left.get() && vat::check(&text.get(), &country.get()) == VatCheck::Doubtful);
    let sent = Memo::new(move |_| {
        let typed = text.get();
        let sent = vat::normalise(&typed);
        (!sent.is_empty() && sent != typed.trim()).then_some(sent)
    });
    let id = Field::Vat.id();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if error.with(Option::is_some) { format!("{hint_id} {error_id}") } else { hint_id.clone() }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{texts.vat} " " <span class="optional">{texts.optional}</span></label>
            <input
                id=id
                autocomplete="off"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=move || text.get()
                on:input=move |event| {
                    left.set(false);
                    state.set(Field::Vat, event_target_value(&event));
                }
                on:change=move |_| left.set(true)
            />
            <p class="field-hint" id=hint_id aria-live="polite">
                {move || match sent.get() {
                    Some(sent) => {
                        view! {
                            {questions.vat_sent_as}
                            " "
                            <bdi class="contact-phone">{sent}</bdi>
                            " "
                        }
                            .into_any()
                    }
                    None if is_doubtful.get() => ().into_any(),
                    None => questions.vat_hint.into_any(),
                }}
                {move || {
                    is_doubtful.get().then(|| view! { <span class="contact-doubt">{questions.vat_doubtful}</span> })
                }}
            </p>
            <p class="field-error" id=error_id>{move || error.get()}</p>
        </div>
    }
}
