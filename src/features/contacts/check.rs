//! What a contact lacks before it is sent.

use contract::{
    ContactDraft,
    rules::{
        phone::{Phone, PhoneError},
        vat,
    },
};

use super::field::Field;

/// Why the shop itself refuses a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    Missing,
    Email,
    Phone(PhoneError),
}

/// The contact as it is sent: trimmed, the phone in the form of EPP, the VAT number without
/// spaces and punctuation.
///
/// # Errors
/// Every field that is missing or cannot be read, in the order of the page.
pub(super) fn ready(typed: &ContactDraft) -> Result<ContactDraft, Vec<(Field, Wrong)>> {
    let draft = as_sent(typed);
    let mut wrong = Vec::new();
    for field in Field::ALL {
        let trimmed = field.get(typed).trim();
        if trimmed.is_empty() && field.is_required() {
            wrong.push((field, Wrong::Missing));
        } else if field == Field::Email && !trimmed.contains('@') {
            wrong.push((field, Wrong::Email));
        } else if field == Field::Phone
            && let Err(error) = Phone::parse(trimmed, &draft.address.country)
        {
            wrong.push((field, Wrong::Phone(error)));
        }
    }
    if wrong.is_empty() { Ok(draft) } else { Err(wrong) }
}

/// The contact in the form it is sent in; a phone that cannot be read is only trimmed.
pub(super) fn as_sent(typed: &ContactDraft) -> ContactDraft {
    let mut draft = typed.clone();
    for field in Field::ALL {
        field.get(typed).trim().clone_into(field.get_mut(&mut draft));
    }
    if let Ok(phone) = Phone::parse(&draft.phone, &draft.address.country) {
        phone.as_str().clone_into(&mut draft.phone);
    }
    draft.vat = vat::normalise(&draft.vat);
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ada() -> ContactDraft {
        let mut draft = ContactDraft::default();
        for field in Field::ALL {
            *field.get_mut(&mut draft) = " x ".to_owned();
        }
        draft.email = "ada@example.art".to_owned();
        draft.address.country = "GB".to_owned();
        draft.phone = "020 7946 0958 ".to_owned();
        draft
    }

    #[test]
    fn what_is_sent_is_trimmed_and_has_the_phone_in_the_form_of_epp() {
        let sent = ready(&ada()).unwrap();
        assert_eq!(sent.phone, "+44.2079460958");
        let vat = ContactDraft { vat: "gb 980 7806-84 ".to_owned(), ..ada() };
        assert_eq!(ready(&vat).unwrap().vat, "GB980780684");
        assert_eq!((sent.firstname.as_str(), sent.address.line2.as_str()), ("x", "x"));
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once_and_in_order() {
        let draft = ContactDraft { email: "ada".to_owned(), phone: "12".to_owned(), ..ContactDraft::default() };
        let wrong = ready(&draft).unwrap_err();
        let fields: Vec<_> = wrong.iter().map(|(field, _)| *field).collect();
        let expected = [
            Field::Firstname,
            Field::Lastname,
            Field::Country,
            Field::City,
            Field::Zip,
            Field::Line1,
            Field::Email,
            Field::Phone,
        ];
        assert_eq!(fields, expected);
        assert!(wrong.contains(&(Field::Email, Wrong::Email)));
        assert!(wrong.contains(&(Field::Phone, Wrong::Phone(PhoneError::NeedsCountry))));
    }

    #[test]
    fn what_a_customer_may_not_have_may_stay_empty() {
        let mut draft = ada();
        for field in Field::ALL.into_iter().filter(|field| !field.is_required()) {
            field.get_mut(&mut draft).clear();
        }
        assert!(ready(&draft).is_ok());
    }
}
