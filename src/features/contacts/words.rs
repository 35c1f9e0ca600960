//! What a field is called and why the shop refuses it, in the customer's words.

use contract::rules::{address_words, phone::PhoneError};

use super::{check::Wrong, field::Field};
use crate::{
    browser::intl,
    i18n::{t, use_language},
    ui::country_name,
};

/// What stands below the field.
pub(super) fn say(field: Field, wrong: &Wrong) -> String {
    let texts = &t().contacts;
    let text = match wrong {
        Wrong::Missing if field == Field::Country => texts.country_missing,
        Wrong::Missing => texts.missing,
        Wrong::Email => texts.email_wrong,
        Wrong::Phone(error) => match error {
            PhoneError::Empty => texts.missing,
            PhoneError::BadCharacter(character) => return (texts.phone_character)(*character),
            PhoneError::NeedsCountry => texts.phone_needs_country,
            PhoneError::UnknownCountryCode => texts.phone_unknown_country,
            PhoneError::TooShort => texts.phone_short,
            PhoneError::TooLong => texts.phone_long,
            PhoneError::NeedsPlus => texts.phone_needs_plus,
            PhoneError::Ambiguous(_) => texts.phone_ambiguous,
        },
    };
    text.to_owned()
}

/// What a field is called, where its name depends on the country too.
pub(super) fn label(field: Field, country: &str) -> &'static str {
    let (texts, questions) = (&t().contacts, &t().contact_questions);
    match field {
        Field::Firstname => texts.firstname,
        Field::Lastname => texts.lastname,
        Field::Organization => texts.organization,
        Field::Vat => texts.vat,
        Field::Country => texts.country,
        Field::City => texts.city,
        Field::State => address_words::region(country).map_or(texts.state, questions.region),
        Field::Zip => address_words::postal(country).map_or(texts.zip, questions.postal),
        Field::Line1 => texts.line1,
        Field::Line2 => texts.line2,
        Field::Email => texts.email,
        Field::Phone => texts.phone,
        Field::Ethereum => texts.ethereum,
        Field::Language => texts.language,
    }
}

/// A field's text as people read it: countries and languages by their names.
pub(super) fn readable(field: Field, text: &str) -> String {
    match field {
        Field::Country => country_name(text),
        Field::Language if !text.is_empty() => intl::language_name(use_language().now().code(), text),
        _ => text.to_owned(),
    }
}

/// What a field is called that the API names so below a contact (`address.zip`).
pub(crate) fn field_label(name: &str, country: &str) -> Option<&'static str> {
    Field::ALL.into_iter().find(|field| field.name() == name).map(|field| label(field, country))
}
