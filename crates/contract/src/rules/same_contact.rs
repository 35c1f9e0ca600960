//! Whether a new contact is one that the customer has already.
//!
//! A reason to ask, never one to refuse: two people of one name can share an address.

use crate::{Address, ContactDraft};

/// What two contacts of one person have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Everything but the writing.
    Everything,
    /// The e-mail.
    Email,
    /// The phone number.
    Phone,
    /// The postal address.
    Address,
}

/// What makes a contact look like another: the same person with the same e-mail, phone or address.
/// Somebody who stands for two organisations is two contacts.
#[must_use]
pub fn likeness(one: &ContactDraft, other: &ContactDraft) -> Option<Likeness> {
    if !is_same_name(one, other) || stand_for_others(&one.organization, &other.organization) {
        return None;
    }
    if folded(one) == folded(other) {
        return Some(Likeness::Everything);
    }
    let same = |fold: fn(&ContactDraft) -> String| {
        let text = fold(one);
        !text.is_empty() && text == fold(other)
    };
    if same(|contact| fold(&contact.email)) {
        Some(Likeness::Email)
    } else if same(|contact| digits(&contact.phone)) {
        Some(Likeness::Phone)
    } else if is_same_place(&one.address, &other.address) {
        Some(Likeness::Address)
    } else {
        None
    }
}

/// First and last name in either order: forms ask for them in both.
fn is_same_name(one: &ContactDraft, other: &ContactDraft) -> bool {
    let name = |contact: &ContactDraft| {
        let mut parts = [fold(&contact.firstname), fold(&contact.lastname)];
        parts.sort_unstable();
        parts
    };
    let name_of_one = name(one);
    name_of_one.iter().any(|part| !part.is_empty()) && name_of_one == name(other)
}

fn stand_for_others(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    !one.is_empty() && !other.is_empty() && one != other
}

fn is_same_place(one: &Address, other: &Address) -> bool {
    let place = |address: &Address| [&address.country, &address.zip, &address.line1].map(|text| fold(text));
    let of_one = place(one);
    of_one.iter().all(|text| !text.is_empty()) && of_one == place(other)
}

/// Everything that makes a contact, in one writing.
fn folded(contact: &ContactDraft) -> Vec<String> {
    let ContactDraft { language, firstname, lastname, organization, vat, phone, email, ethereum, address } = contact;
    let Address { zip, country, state, city, line1, line2 } = address;
    let texts = [language, firstname, lastname, organization, vat, email, ethereum, zip, country, state, city];
    let mut folded: Vec<_> = texts.into_iter().chain([line1, line2]).map(|text| fold(text)).collect();
    folded.push(digits(phone));
    folded
}

/// Letters and digits in lower case: case, spaces and punctuation are habits of writing.
fn fold(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '@' | '+'));
    kept.flat_map(char::to_lowercase).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ada() -> ContactDraft {
        ContactDraft {
            language: "en".to_owned(),
            firstname: "Ada".to_owned(),
            lastname: "Lovelace".to_owned(),
            organization: String::new(),
            vat: String::new(),
            phone: "+44.2079460958".to_owned(),
            email: "ada@example.art".to_owned(),
            ethereum: String::new(),
            address: Address {
                zip: "SW1A 2AA".to_owned(),
                country: "GB".to_owned(),
                state: String::new(),
                city: "London".to_owned(),
                line1: "10 Downing Street".to_owned(),
                line2: String::new(),
            },
        }
    }

    /// Ada as she is, and after a change of her contact.
    #[track_caller]
    fn check(change: impl FnOnce(&mut ContactDraft), expected: Option<Likeness>) {
        let mut other = ada();
        change(&mut other);
        assert_eq!(likeness(&ada(), &other), expected);
        assert_eq!(likeness(&other, &ada()), expected, "the other way round");
    }

    fn only(keep: impl FnOnce(&mut ContactDraft, ContactDraft)) -> impl FnOnce(&mut ContactDraft) {
        |other| {
            let ada = ada();
            *other = ContactDraft {
                firstname: ada.firstname.clone(),
                lastname: ada.lastname.clone(),
                email: "else@example.com".to_owned(),
                phone: "+1.2125550142".to_owned(),
                address: Address { country: "US".to_owned(), zip: "1".to_owned(), ..Address::default() },
                ..ContactDraft::default()
            };
            keep(other, ada);
        }
    }

    #[test]
    fn the_same_in_another_writing() {
        check(|_| (), Some(Likeness::Everything));
        check(
            |other| {
                other.firstname = " ADA".to_owned();
                other.phone = "+442079460958".to_owned();
                other.address.zip = "sw1a2aa".to_owned();
                other.address.line1 = "10, Downing street".to_owned();
            },
            Some(Likeness::Everything),
        );
    }

    #[test]
    fn one_person_with_something_in_common() {
        check(only(|other, ada| other.email = ada.email.to_uppercase()), Some(Likeness::Email));
        check(only(|other, ada| other.phone = ada.phone), Some(Likeness::Phone));
        check(only(|other, ada| other.address = ada.address), Some(Likeness::Address));
        check(|other| core::mem::swap(&mut other.firstname, &mut other.lastname), Some(Likeness::Email));
        check(|other| other.organization = "Analytical Engines".to_owned(), Some(Likeness::Email));
    }

    #[test]
    fn others() {
        check(only(|_, _| ()), None);
        check(|other| other.firstname = "Annabella".to_owned(), None);
        let mut studio = ada();
        studio.organization = "Studio One".to_owned();
        let mut gallery = ada();
        gallery.organization = "Gallery Two".to_owned();
        assert_eq!(likeness(&studio, &gallery), None);
        // What is empty is nothing in common.
        let nobody = ContactDraft::default();
        assert_eq!(likeness(&nobody, &nobody.clone()), None);
        let named = ContactDraft { firstname: "Ada".to_owned(), ..ContactDraft::default() };
        let older = ContactDraft { vat: "1".to_owned(), ..named.clone() };
        assert_eq!(likeness(&named, &older), None);
    }

    proptest! {
        #[test]
        fn it_does_not_matter_which_was_first(
            names in prop::collection::vec("[ab ]{0,2}", 4),
            texts in prop::collection::vec("[1a]{0,1}", 6),
        ) {
            let contact = |at: usize| ContactDraft {
                firstname: names[at].clone(),
                lastname: names[at + 2].clone(),
                email: texts[at].clone(),
                phone: texts[at + 2].clone(),
                organization: texts[at + 4].clone(),
                ..ContactDraft::default()
            };
            prop_assert_eq!(likeness(&contact(0), &contact(1)), likeness(&contact(1), &contact(0)));
        }
    }
}
