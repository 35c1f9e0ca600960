//! The country, by its name in the customer's language.

use contract::rules::country;
use leptos::prelude::*;

use super::{field::Field, form_state::FormState};
use crate::{
    browser::intl,
    i18n::{t, use_language},
    ui::SelectField,
};

/// A choice among all countries, in the order of the language's alphabet.
#[component]
pub(super) fn CountryField(state: FormState) -> impl IntoView {
    let texts = &t().contacts;
    let language = use_language().now().code();
    let mut countries: Vec<_> = country::codes().map(|code| (code.to_owned(), intl::country(language, code))).collect();
    intl::sort_by_text(language, &mut countries, |(_, name)| name.as_str());
    view! {
        <SelectField
            id=Field::Country.id()
            label=texts.country
            value=state.value(Field::Country)
            on_change=move |code| state.set(Field::Country, code)
            options=countries
            placeholder=texts.country_choose
            error=state.error(Field::Country)
            autocomplete="country"
        />
    }
}
