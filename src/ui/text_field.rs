//! A labelled text input with its hint and its error.

use leptos::{html, prelude::*};

/// One line of text. The error is what makes it invalid: no error, no `aria-invalid`.
///
/// The ids of hint and error are made from `id`, which has to be unique on the page; whoever
/// receives errors moves the focus to `#id`.
#[component]
pub(crate) fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
    /// Why the value is refused.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Reads the error out although the keyboard is in the field already; for a form of one field.
    #[prop(optional)]
    announced: bool,
    #[prop(optional, into)] hint: String,
    /// The word that says that the field may stay empty; the others are required.
    #[prop(optional, into)]
    optional: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] inputmode: &'static str,
    /// Spans both columns of `.fields`.
    #[prop(optional)]
    whole: bool,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let error_id = format!("{id}-error");
    let required = optional.is_empty();
    let invalid = move || error.with(Option::is_some);
    let described_by = describe(hint_id.clone(), error_id.clone(), error);
    view! {
        <div class="field" class:whole=whole>
            <label for=id.clone()>
                {label} {(!required).then(|| view! { " " <span class="optional">{optional}</span> })}
            </label>
            <input
                id=id
                type=kind
                class=class
                autocomplete=autocomplete
                inputmode=(!inputmode.is_empty()).then_some(inputmode)
                required=required
                aria-invalid=move || invalid().then_some("true")
                aria-describedby=described_by
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
                node_ref=node_ref
            />
            {hint_id.map(|hint_id| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            <p class="field-error" id=error_id role=announced.then_some("alert")>{move || error.get()}</p>
        </div>
    }
}

/// The ids that describe a field: its hint always, its error while there is one.
pub(super) fn describe(
    hint_id: Option<String>,
    error_id: String,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Clone + Send + 'static {
    move || {
        let error_id = error.with(Option::is_some).then(|| error_id.clone());
        match (&hint_id, error_id) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (Some(hint), None) => Some(hint.clone()),
            (None, error) => error,
        }
    }
}
