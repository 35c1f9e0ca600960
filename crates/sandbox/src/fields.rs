//! What the fields of contacts and accounts have to be; the paths are the API's JSONPaths.

use contract::{ContactDraft, rules::country::is_country};

use crate::{error::FieldError, message::Message};

/// Fewest digits of a phone number behind the country code that are plausible.
const SHORTEST_PHONE: usize = 4;
/// Most digits of a phone number (ITU-T E.164).
const LONGEST_PHONE: usize = 15;

/// Everything that is wrong with a contact; `path` is the contact's own.
pub(crate) fn check_contact(contact: &ContactDraft, path: &str) -> Vec<FieldError> {
    let address = &contact.address;
    let required = [
        ("firstname", &contact.firstname),
        ("lastname", &contact.lastname),
        ("phone", &contact.phone),
        ("email", &contact.email),
        ("address.zip", &address.zip),
        ("address.country", &address.country),
        ("address.city", &address.city),
        ("address.line1", &address.line1),
    ];
    let mut refused: Vec<FieldError> = required
        .into_iter()
        .filter(|(_, text)| text.trim().is_empty())
        .map(|(name, _)| FieldError::new(format!("{path}.{name}"), Message::Required))
        .collect();
    let formed = [
        ("phone", &contact.phone, is_phone as fn(&str) -> bool, Message::Phone),
        ("email", &contact.email, is_email, Message::Email),
        ("address.country", &address.country, is_country, Message::Country),
    ];
    for (name, text, is_right, message) in formed {
        if !text.trim().is_empty() && !is_right(text) {
            refused.push(FieldError::new(format!("{path}.{name}"), message));
        }
    }
    refused
}

/// Everything that is wrong with a profile.
pub(crate) fn check_profile(email: &str, firstname: &str, lastname: &str) -> Vec<FieldError> {
    let mut refused = Vec::new();
    for (path, text) in [("$.email", email), ("$.firstname", firstname), ("$.lastname", lastname)] {
        if text.trim().is_empty() {
            refused.push(FieldError::new(path, Message::Required));
        }
    }
    if !email.trim().is_empty() && !is_email(email) {
        refused.push(FieldError::new("$.email", Message::Email));
    }
    refused
}

/// `+CC.N…` (RFC 5733, 2.5), at most as long as a number of E.164.
pub(crate) fn is_phone(text: &str) -> bool {
    let Some((country, number)) = text.strip_prefix('+').and_then(|rest| rest.split_once('.')) else { return false };
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(country)
        && is_digits(number)
        && (1..=3).contains(&country.len())
        && !country.starts_with('0')
        && number.len() >= SHORTEST_PHONE
        && country.len() + number.len() <= LONGEST_PHONE
}

/// Good enough to send a mail to: something on both sides of one `@`, a dot behind it, no white space.
pub(crate) fn is_email(text: &str) -> bool {
    let text = text.trim();
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let is_host = host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty());
    !local.is_empty() && !local.contains('@') && is_host && text.len() <= 254 && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones() {
        for right in ["+7.4952584471", "+1.2025550123", "+44.2079460958", "+290.12345"] {
            assert!(is_phone(right), "{right}");
        }
        let wrong = [
            "",
            "+7",
            "+7.",
            "+7.123",
            "+74952584471",
            "8.4952584471",
            "+07.4952584471",
            "+7.495-258",
            "+1234.5678",
            "+7.123456789012345",
            "+٧.4952584471",
        ];
        for wrong in wrong {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }

    #[test]
    fn emails() {
        assert!(is_email("user@example.art") && is_email("я@пример.рф"));
        for wrong in ["", "user", "@example.art", "user@", "user@art", "a b@example.art", "a@b@example.art", "a@b..c"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }

    #[test]
    fn every_empty_field_is_named() {
        let paths: Vec<String> =
            check_contact(&ContactDraft::default(), "$.items[1].contact").into_iter().map(|field| field.path).collect();
        let names = [
            "firstname",
            "lastname",
            "phone",
            "email",
            "address.zip",
            "address.country",
            "address.city",
            "address.line1",
        ];
        assert_eq!(paths, names.map(|name| format!("$.items[1].contact.{name}")));
    }
}
