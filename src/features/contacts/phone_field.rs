//! A phone number as people write it, and how the shop reads it.

use contract::rules::phone::{Phone, PhoneError};
use leptos::prelude::*;

use super::{check::Wrong, field::Field, form_state::FormState, words::say};
use crate::{browser::page, i18n::t};

/// Shows the number in the form it is sent in before it is sent; where there are several
/// readings, the customer chooses.
#[component]
pub(super) fn PhoneField(state: FormState) -> impl IntoView {
    let texts = &t().contacts;
    let (text, country) = (state.value(Field::Phone), state.value(Field::Country));
    // Nobody wants to be told that a number is too short while typing it.
    let left = RwSignal::new(false);
    let reading = Memo::new(move |_| {
        let text = text.get();
        (!text.trim().is_empty()).then(|| Phone::parse(&text, &country.get()))
    });
    let told = state.error(Field::Phone);
    let error = Signal::derive(move || {
        told.get().or_else(|| match reading.get() {
            Some(Err(error)) if left.get() => Some(say(Field::Phone, &Wrong::Phone(error))),
            _ => None,
        })
    });
    let choices = move || match reading.get() {
        Some(Err(PhoneError::Ambiguous(readings))) if left.get() || told.with(Option::is_some) => readings,
        _ => Vec::new(),
    };
    let id = Field::Phone.id();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if error.with(Option::is_some) { format!("{hint_id} {error_id}") } else { hint_id.clone() }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{texts.phone}</label>
            <input
                id=id
                type="tel"
                autocomplete="tel"
                required
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=move || text.get()
                on:input=move |event| {
                    left.set(false);
                    state.set(Field::Phone, event_target_value(&event));
                }
                on:blur=move |event| {
                    // A message that came up now would move the pressed button away from the click;
                    // pressing it checks everything anyway.
                    if !page::leaves_for_press(&event) {
                        left.set(true);
                    }
                }
            />
            <p class="field-hint" id=hint_id aria-live="polite">
                {move || match reading.get() {
                    Some(Ok(phone)) => {
                        view! {
                            {texts.phone_sent_as}
                            " "
                            <bdi class="contact-phone">{phone.to_string()}</bdi>
                        }
                            .into_any()
                    }
                    _ => texts.phone_hint.into_any(),
                }}
            </p>
            <p class="field-error" id=error_id>{move || error.get()}</p>
            <div class="row">
                {move || {
                    choices()
                        .into_iter()
                        .map(|phone| {
                            let choose = {
                                let phone = phone.to_string();
                                move |_| state.set(Field::Phone, phone.clone())
                            };
                            view! {
                                <button class="button" type="button" on:click=choose>
                                    <bdi>{phone.to_string()}</bdi>
                                </button>
                            }
                        })
                        .collect_view()
                }}
            </div>
        </div>
    }
}
