//! The API's one error shape: `{"error": code, "messages": [{"path"?, "message"}]}`.

use serde::{Deserialize, Serialize};

use crate::text_enum::text_enum;

text_enum! {
    /// The `error` of an error answer.
    ///
    /// Described: `invalid_credentials`, `validation_error`; the others are the sandbox's
    /// guesses by convention. An unknown code is treated by the HTTP status.
    ProblemCode {
        /// Wrong user name or password (401).
        InvalidCredentials = "invalid_credentials",
        /// The access token is missing, unknown or expired (401).
        InvalidToken = "invalid_token",
        /// The caller may not do this (403).
        Forbidden = "forbidden",
        /// No such object for this caller (404).
        NotFound = "not_found",
        /// The input is refused; `messages` say where (422).
        ValidationError = "validation_error",
        /// Too many requests; `Retry-After` may say how long to wait (429).
        TooManyRequests = "too_many_requests",
        /// The server does not offer this operation (501).
        NotImplemented = "not_implemented",
        /// The server failed (500).
        InternalError = "internal_error",
    }
}

/// An error answer of the API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Error code.
    pub error: ProblemCode,
    /// Messages in the language of `Accept-Language`.
    pub messages: Vec<ProblemMessage>,
}

/// One message of a [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemMessage {
    /// Field the message is about (JSONPath, `$.items[0].contact.phone`), when it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The message, in the customer's language.
    pub message: String,
}
