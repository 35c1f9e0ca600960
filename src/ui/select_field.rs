//! A labelled choice of one among several.

use leptos::prelude::*;

use super::text_field::describe;

/// A native select. `options` are pairs of value and text, in the order shown; while the value is
/// none of them, `placeholder` stands there.
#[component]
pub(crate) fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
    options: Vec<(String, String)>,
    #[prop(optional, into)] placeholder: String,
    /// Why the value is refused.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    #[prop(default = "off")] autocomplete: &'static str,
    /// Spans both columns of `.fields`.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    let error_id = format!("{id}-error");
    let described_by = describe(None, error_id.clone(), error);
    let options = options
        .into_iter()
        .map(|(key, text)| {
            let selected = {
                let key = key.clone();
                move || value.with(|value| *value == key)
            };
            view! { <option value=key prop:selected=selected>{text}</option> }
        })
        .collect_view();
    view! {
        <div class="field" class:whole=whole>
            <label for=id.clone()>{label}</label>
            <select
                id=id
                autocomplete=autocomplete
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {(!placeholder.is_empty())
                    .then(|| view! { <option value="" prop:selected=move || value.with(String::is_empty)>{placeholder}</option> })}
                {options}
            </select>
            <p class="field-error" id=error_id>{move || error.get()}</p>
        </div>
    }
}
