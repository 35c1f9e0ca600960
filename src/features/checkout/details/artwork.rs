//! The description of an artwork, behind a line that opens it.

use contract::rules::cart::LineKey;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use super::{field::DetailField, state::DetailsState, words::label};
use crate::{
    browser::idn_module::use_idn,
    i18n::{service_word, t},
    ui::{NameView, TextField, readable_name},
};

/// Ten texts, all optional. They are built when they are opened: a cart may hold hundreds of names.
#[component]
pub(super) fn ArtworkFields(state: DetailsState, line: LineKey, open: bool, name: String) -> impl IntoView {
    let texts = &t().details;
    let opened = RwSignal::new(open || state.has_refused_artwork(&line));
    let key = StoredValue::new(line.clone());
    // What was refused has to be seen.
    Effect::new(move || {
        if key.with_value(|key| state.has_refused_artwork(key)) {
            opened.set(true);
        }
    });
    let described = move || match key.with_value(|key| state.described(key)) {
        0 => String::new(),
        count => (texts.described)(count),
    };
    let fields = move || {
        let fields = DetailField::ARTWORK.into_iter().map(|field| {
            let line = key.get_value();
            view! {
                <TextField
                    id=field.id(&line)
                    label=label(field)
                    optional=t().contacts.optional
                    value=state.value(&line, field)
                    error=state.error(&line, field)
                    on_input=move |text| state.set(&line, field, text)
                />
            }
        });
        view! { <div class="fields">{fields.collect_view()}</div> }
    };
    let idn = use_idn();
    let domain = line.domain.clone();
    let summary_name = move || format!("{}: {}", texts.describe, readable_name(idn, &domain));
    view! {
        <details
            class="disclosure detail-artwork"
            data-line=name
            prop:open=move || opened.get()
            on:toggle=move |event| {
                let details = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
                opened.set(details.is_some_and(|details| details.open()));
            }
        >
            <summary aria-label=summary_name>
                <NameView name=line.domain.clone() />
                <span class="hint">{service_word(&line.service)} " · " {texts.describe}</span>
                <span class="hint">{described}</span>
            </summary>
            <Show when=move || opened.get()>{fields}</Show>
        </details>
    }
}
