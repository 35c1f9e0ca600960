//! `/store/domains`: a registered domain as read.

use serde::{Deserialize, Serialize};

use crate::{AccountId, Artwork, DomainContact, DomainId, DomainName, DomainStatus, Permission, Timestamp};

/// A registered domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Domain {
    /// What this caller may do.
    #[serde(rename = "_acl")]
    pub acl: Vec<Permission>,
    /// Identifier.
    pub id: DomainId,
    /// The account it belongs to.
    pub client: AccountId,
    /// Name in Unicode (U-labels).
    pub idn: String,
    /// Name in ASCII (A-labels).
    pub name: DomainName,
    /// Active, expired …
    pub status: DomainStatus,
    /// Time of creation.
    pub created_at: Timestamp,
    /// Time of last change.
    pub updated_at: Timestamp,
    /// Time of expiry; absent where the registry has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expired_at: Option<Timestamp>,
    /// Longest possible renewal in months.
    pub max_renew: u32,
    /// Name servers.
    pub nameservers: Vec<String>,
    /// The registrant.
    pub contact: DomainContact,
    /// The artwork's ten texts.
    pub artwork: Artwork,
}
