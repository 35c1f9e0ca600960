//! `POST /auth/token`: what a public client sends and reads.

use serde::{Deserialize, Serialize};

/// A request for a token, by grant type. The shop has no client secret; the field is
/// described and read here so that the sandbox can refuse what it does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "grant_type", rename_all = "snake_case")]
pub enum TokenRequest {
    /// A guest's token: search, sign-up, verification, password reset.
    ClientCredentials {
        /// Client application.
        client_id: String,
        /// Client secret; never sent by the shop.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        client_secret: Option<String>,
    },
    /// Sign-in with e-mail and password.
    Password {
        /// Client application.
        client_id: String,
        /// Client secret; never sent by the shop.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        client_secret: Option<String>,
        /// E-mail of the account.
        username: String,
        /// Password or mailed one-time password.
        password: String,
    },
    /// Single sign-on.
    AuthorizationCode {
        /// Client application.
        client_id: String,
        /// Client secret; never sent by the shop.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        client_secret: Option<String>,
        /// Code the sign-on page returned.
        code: String,
        /// PKCE verifier, an extension of ours: only with `sso.pkce` (not described).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code_verifier: Option<String>,
    },
    /// A new access token for a refresh token.
    RefreshToken {
        /// Client application.
        client_id: String,
        /// Client secret; never sent by the shop.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        client_secret: Option<String>,
        /// The newest refresh token of the family.
        refresh_token: String,
    },
}

impl TokenRequest {
    /// A guest's request.
    pub fn guest(client_id: impl Into<String>) -> Self {
        Self::ClientCredentials { client_id: client_id.into(), client_secret: None }
    }

    /// A sign-in.
    pub fn password(client_id: impl Into<String>, username: impl Into<String>, password: impl Into<String>) -> Self {
        Self::Password {
            client_id: client_id.into(),
            client_secret: None,
            username: username.into(),
            password: password.into(),
        }
    }

    /// The exchange of a sign-on page's code; the verifier only with PKCE.
    pub fn authorization_code(
        client_id: impl Into<String>,
        code: impl Into<String>,
        code_verifier: Option<String>,
    ) -> Self {
        Self::AuthorizationCode { client_id: client_id.into(), client_secret: None, code: code.into(), code_verifier }
    }

    /// A refresh.
    pub fn refresh(client_id: impl Into<String>, refresh_token: impl Into<String>) -> Self {
        Self::RefreshToken { client_id: client_id.into(), client_secret: None, refresh_token: refresh_token.into() }
    }
}

/// A granted token, opaque to the shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// `Bearer`.
    pub token_type: String,
    /// Sent in `Authorization`.
    pub access_token: String,
    /// For the next access token; may be absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// Lifetime of the access token in seconds; may be absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<u64>,
}
