//! Errors of the API: one shape on the wire, rendered in the caller's language at the edge.
//!
//! Handlers return [`ApiError`]. It becomes an answer without a body that carries the
//! error beside it; the layer [`render`] writes the body, because only there is the
//! language of the request known. What went wrong inside is logged, never sent.

use std::time::Duration;

use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use contract::{Problem, ProblemCode, ProblemMessage};

use crate::{language::Language, message::Message};

/// Why a request is refused.
#[derive(Clone, Debug)]
pub(crate) enum ApiError {
    /// Wrong user name, password or refresh token (401).
    InvalidCredentials(Message),
    /// No token, an unknown or an expired one (401).
    InvalidToken,
    /// The caller may not do this (403).
    Forbidden(Message),
    /// Nothing there for this caller (404).
    NotFound(Message),
    /// The address knows other methods only (405).
    MethodNotAllowed,
    /// Some fields are refused (422).
    Validation(Vec<FieldError>),
    /// Guessed too often (429).
    TooManyRequests(Duration),
    /// The sandbox failed; the text is for the log (500).
    Internal(String),
}

/// A refused field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError {
    /// Where (JSONPath).
    pub(crate) path: String,
    /// Why.
    pub(crate) message: Message,
}

impl FieldError {
    pub(crate) fn new(path: impl Into<String>, message: Message) -> Self {
        Self { path: path.into(), message }
    }
}

impl ApiError {
    /// One refused field.
    pub(crate) fn field(path: impl Into<String>, message: Message) -> Self {
        Self::Validation(vec![FieldError::new(path, message)])
    }

    /// No such object, or it is another customer's.
    pub(crate) fn not_found() -> Self {
        Self::NotFound(Message::NoSuchObject)
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::InvalidCredentials(_) | Self::InvalidToken => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Validation(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn problem(&self, language: Language) -> Problem {
        let one = |message: &Message| vec![ProblemMessage { path: None, message: message.in_language(language) }];
        let fields = |fields: &[FieldError]| {
            let message = |field: &FieldError| ProblemMessage {
                path: Some(field.path.clone()),
                message: field.message.in_language(language),
            };
            fields.iter().map(message).collect()
        };
        let (error, messages) = match self {
            Self::InvalidCredentials(message) => (ProblemCode::InvalidCredentials, one(message)),
            Self::InvalidToken => (ProblemCode::InvalidToken, one(&Message::TokenRefused)),
            Self::Forbidden(message) => (ProblemCode::Forbidden, one(message)),
            Self::NotFound(message) => (ProblemCode::NotFound, one(message)),
            Self::MethodNotAllowed => (ProblemCode::NotFound, one(&Message::NoSuchMethod)),
            Self::Validation(refused) => (ProblemCode::ValidationError, fields(refused)),
            Self::TooManyRequests(_) => (ProblemCode::TooManyRequests, one(&Message::TooMany)),
            Self::Internal(_) => (ProblemCode::InternalError, one(&Message::Internal)),
        };
        Problem { error, messages }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::TooManyRequests(wait) = &self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl<E: std::error::Error> From<E> for ApiError {
    fn from(error: E) -> Self {
        Self::Internal(error.to_string())
    }
}

/// Layer: writes the body of an error answer in the caller's language.
pub(crate) async fn render(request: Request, next: Next) -> Response {
    let language = Language::of(request.headers());
    let mut response = next.run(request).await;
    let Some(error) = response.extensions_mut().remove::<ApiError>() else {
        return response;
    };
    if let ApiError::Internal(cause) = &error {
        eprintln!("sandbox: internal error: {cause}");
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    let (body_parts, body) = Json(error.problem(language)).into_response().into_parts();
    parts.headers.extend(body_parts.headers);
    // The length of the empty body is not the length of this one.
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, body)
}
