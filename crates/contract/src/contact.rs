//! `/store/contacts`: who stands behind a domain.

use serde::{Deserialize, Serialize};

use crate::{AccountId, ContactId, ContactStatus, Permission, Timestamp};

/// A postal address. Every field is sent, empty where the customer has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Postal code.
    pub zip: String,
    /// Country (ISO 3166-1 alpha-2).
    pub country: String,
    /// State or region; may be empty.
    pub state: String,
    /// City.
    pub city: String,
    /// Address line 1.
    pub line1: String,
    /// Address line 2; may be empty.
    pub line2: String,
}

/// A contact as sent, also the contact of an order item.
///
/// The description marks every field as required; those a customer may not have
/// (`organization`, `vat`, `ethereum`, `state`, `line2`) are sent empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDraft {
    /// Language of the registry's letters (ISO 639-1).
    pub language: String,
    /// First name.
    pub firstname: String,
    /// Last name.
    pub lastname: String,
    /// Organisation; may be empty.
    pub organization: String,
    /// VAT number; may be empty.
    pub vat: String,
    /// Phone in the EPP form `+CC.NNNN` (RFC 5733).
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Ethereum wallet address; may be empty.
    pub ethereum: String,
    /// Postal address.
    pub address: Address,
}

/// A contact as read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What this caller may do.
    #[serde(rename = "_acl")]
    pub acl: Vec<Permission>,
    /// Identifier.
    pub id: ContactId,
    /// The account it belongs to.
    pub client: AccountId,
    /// Verified or not.
    pub status: ContactStatus,
    /// Time of creation.
    pub created_at: Timestamp,
    /// Time of last change.
    pub updated_at: Timestamp,
    /// The contact itself; the wire has its fields beside the others.
    #[serde(flatten)]
    pub details: ContactDraft,
}

/// The contact of a registered domain: no `language`, `vat`, `ethereum`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainContact {
    /// First name.
    pub firstname: String,
    /// Last name.
    pub lastname: String,
    /// Organisation; empty when there is none.
    pub organization: String,
    /// Phone in the EPP form.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Postal address.
    pub address: Address,
}
