//! The two parts of an address whose name depends on the country.

use leptos::prelude::*;

use super::{field::Field, form::Line, form_state::FormState, words::label};

/// State, province, canton: always optional.
#[component]
pub(super) fn RegionField(state: FormState) -> impl IntoView {
    let label = word(state, Field::State);
    move || view! { <Line state field=Field::State label=label.get() autocomplete="address-level1" /> }
}

/// Postal code, ZIP, PIN: the API wants it of every country.
#[component]
pub(super) fn ZipField(state: FormState) -> impl IntoView {
    let label = word(state, Field::Zip);
    move || view! { <Line state field=Field::Zip label=label.get() autocomplete="postal-code" /> }
}

/// What the field is called in the country that is chosen.
fn word(state: FormState, field: Field) -> Memo<&'static str> {
    let country = state.value(Field::Country);
    Memo::new(move |_| label(field, &country.get()))
}
