//! Why the shop refuses a field, in the customer's words.

use contract::rules::phone::PhoneError;

use super::{check::Wrong, field::Field};
use crate::i18n::t;

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
