//! Identifiers: opaque texts of the API, one type per kind so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text of the wire or of an address.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The text as the wire has it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// Identifier of an account, also named `client` on what belongs to it.
    AccountId
}
id! {
    /// Identifier of a contact.
    ContactId
}
id! {
    /// Identifier of a registered domain (not its name).
    DomainId
}
id! {
    /// Identifier of an order.
    OrderId
}
id! {
    /// Identifier of an invoice of the billing system.
    InvoiceId
}

/// The answer to a creation: `{"id": …}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created<Id> {
    /// The new object's identifier.
    pub id: Id,
}
