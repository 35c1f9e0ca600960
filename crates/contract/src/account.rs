//! `/auth/accounts` and `/auth/password`: accounts as sent and as read.

use serde::{Deserialize, Serialize};

use crate::{AccountId, Permission, Timestamp};

/// An account as read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// What this caller may do.
    #[serde(rename = "_acl")]
    pub acl: Vec<Permission>,
    /// Identifier.
    pub id: AccountId,
    /// E-mail, also the user name.
    pub email: String,
    /// First name.
    pub firstname: String,
    /// Last name.
    pub lastname: String,
    /// Time of creation.
    pub created_at: Timestamp,
    /// Time of last change.
    pub updated_at: Timestamp,
    /// Scopes (`admin` …).
    pub scopes: Vec<String>,
}

/// A sign-up (`POST /auth/accounts`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAccount {
    /// E-mail, also the user name.
    pub email: String,
    /// Password.
    pub password: String,
    /// First name.
    pub firstname: String,
    /// Last name.
    pub lastname: String,
}

/// A change of the profile (`PATCH /auth/accounts/{account}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountChanges {
    /// E-mail.
    pub email: String,
    /// First name.
    pub firstname: String,
    /// Last name.
    pub lastname: String,
}

/// A new password (`PUT /auth/accounts/{account}/password`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPassword {
    /// Password.
    pub password: String,
}

/// The mailed code (`PUT /auth/accounts/{account}/verify`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountCode {
    /// Confirmation code.
    pub code: String,
}

/// A request for a one-time password by mail (`POST /auth/password`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordReset {
    /// E-mail of the account.
    pub username: String,
}
