//! The fields of a contact: where each stands in the draft, on the wire and on the page.

use contract::{ContactDraft, rules::field_path::FieldPath};

/// A field of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Firstname,
    Lastname,
    Organization,
    Vat,
    Country,
    City,
    State,
    Zip,
    Line1,
    Line2,
    Email,
    Phone,
    Ethereum,
    Language,
}

impl Field {
    /// All fields, in the order of the page.
    pub(super) const ALL: [Self; 14] = [
        Self::Firstname,
        Self::Lastname,
        Self::Organization,
        Self::Vat,
        Self::Country,
        Self::City,
        Self::State,
        Self::Zip,
        Self::Line1,
        Self::Line2,
        Self::Email,
        Self::Phone,
        Self::Ethereum,
        Self::Language,
    ];

    /// The field as the API names it below a contact.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Firstname => "firstname",
            Self::Lastname => "lastname",
            Self::Organization => "organization",
            Self::Vat => "vat",
            Self::Country => "address.country",
            Self::City => "address.city",
            Self::State => "address.state",
            Self::Zip => "address.zip",
            Self::Line1 => "address.line1",
            Self::Line2 => "address.line2",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Ethereum => "ethereum",
            Self::Language => "language",
        }
    }

    /// The field's id on the page.
    pub(super) fn id(self) -> String {
        format!("contact-{}", self.name().trim_start_matches("address."))
    }

    /// The field an error message is about: of a contact (`$.phone`), of an order's
    /// item (`$.items[0].contact.phone`), or of a contact within either (`contact.phone`).
    pub(super) fn of_path(path: &FieldPath) -> Option<Self> {
        let in_item = path.in_item().map(|(_, path)| path);
        let path = in_item.as_ref().unwrap_or(path);
        let within = path.within("contact");
        let name = within.as_ref().unwrap_or(path).name();
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// Whether it may not stay empty (the API's description is silent; DESIGN §4).
    pub(super) fn is_required(self) -> bool {
        !matches!(self, Self::Organization | Self::Vat | Self::State | Self::Line2 | Self::Ethereum | Self::Language)
    }

    pub(super) fn get(self, draft: &ContactDraft) -> &str {
        match self {
            Self::Firstname => &draft.firstname,
            Self::Lastname => &draft.lastname,
            Self::Organization => &draft.organization,
            Self::Vat => &draft.vat,
            Self::Country => &draft.address.country,
            Self::City => &draft.address.city,
            Self::State => &draft.address.state,
            Self::Zip => &draft.address.zip,
            Self::Line1 => &draft.address.line1,
            Self::Line2 => &draft.address.line2,
            Self::Email => &draft.email,
            Self::Phone => &draft.phone,
            Self::Ethereum => &draft.ethereum,
            Self::Language => &draft.language,
        }
    }

    pub(super) fn get_mut(self, draft: &mut ContactDraft) -> &mut String {
        match self {
            Self::Firstname => &mut draft.firstname,
            Self::Lastname => &mut draft.lastname,
            Self::Organization => &mut draft.organization,
            Self::Vat => &mut draft.vat,
            Self::Country => &mut draft.address.country,
            Self::City => &mut draft.address.city,
            Self::State => &mut draft.address.state,
            Self::Zip => &mut draft.address.zip,
            Self::Line1 => &mut draft.address.line1,
            Self::Line2 => &mut draft.address.line2,
            Self::Email => &mut draft.email,
            Self::Phone => &mut draft.phone,
            Self::Ethereum => &mut draft.ethereum,
            Self::Language => &mut draft.language,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: Option<Field>) {
        assert_eq!(FieldPath::parse(path).and_then(|path| Field::of_path(&path)), expected, "{path}");
    }

    #[test]
    fn messages_find_their_field_wherever_the_contact_was_sent() {
        check("$.phone", Some(Field::Phone));
        check("$.address.zip", Some(Field::Zip));
        check("contact.address.line1", Some(Field::Line1));
        check("$.contact.email", Some(Field::Email));
        check("$.items[3].contact.address.country", Some(Field::Country));
        check("$.contact", None);
        check("$.address", None);
        check("$.zip", None);
        check("$.items[0].domain", None);
    }

    #[test]
    fn every_field_is_a_place_of_its_own_and_named_as_on_the_wire() {
        let mut draft = ContactDraft::default();
        for field in Field::ALL {
            assert_eq!(field.get(&draft), "");
            *field.get_mut(&mut draft) = field.name().to_owned();
        }
        let wire = serde_json::to_value(&draft).unwrap();
        for field in Field::ALL {
            assert_eq!(field.get(&draft), field.name());
            let pointer = format!("/{}", field.name().replace('.', "/"));
            assert_eq!(wire.pointer(&pointer).and_then(|value| value.as_str()), Some(field.name()));
        }
    }
}
