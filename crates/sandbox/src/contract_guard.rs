//! Refuses every request the API's description does not describe, before a handler sees it.
//!
//! Such a request is a *contract violation*: a mistake of the client's programmer, not of
//! the customer. Each is remembered and can be read at `GET /sandbox/violations`.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, MatchedPath, Query, Request, State},
    http::{header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{
    error::{ApiError, FieldError},
    journal::{Notes, Violation},
    message::Message,
    openapi::{self, Operation},
    schema::{self, MismatchKind},
    state::App,
};

/// Largest body read, in bytes: an order of 500 lines with long texts fits in.
const LARGEST_BODY: usize = 16 * 1024 * 1024;

/// A body that is as described; handlers take it with [`Described`].
#[derive(Clone, Debug)]
pub(crate) struct CheckedBody(pub(crate) Arc<Value>);

/// The described operation a request calls, if any.
pub(crate) fn called_operation(request: &Request) -> Option<Operation> {
    let path = request.extensions().get::<MatchedPath>()?.as_str().strip_prefix(openapi::BASE_PATH)?;
    openapi::operation(request.method(), path)
}

/// Layer: lets described requests through and remembers the others.
pub(crate) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(operation) = called_operation(&request) else {
        return next.run(request).await;
    };
    let method = request.method().to_string();
    // Inside the nested router the address has lost its beginning.
    let path = format!("{}{}", openapi::BASE_PATH, request.uri().path());
    match check(operation, request).await {
        Ok(request) => next.run(request).await,
        Err(refused) => {
            for field in &refused {
                let reason = format!("{}: {}", field.path, field.message.in_language(Default::default()));
                app.journal.violation(Violation { method: method.clone(), path: path.clone(), reason });
            }
            ApiError::Validation(refused).into_response()
        }
    }
}

async fn check(operation: Operation, request: Request) -> Result<Request, Vec<FieldError>> {
    let mut refused = check_query(operation, &request);
    let (mut parts, body) = request.into_parts();
    let at_root = |message| vec![FieldError::new("$", message)];
    let bytes = to_bytes(body, LARGEST_BODY).await.map_err(|_| at_root(Message::NotJson))?;
    match operation.body() {
        None if bytes.is_empty() => {}
        None => refused.push(FieldError::new("$", Message::NoBodyExpected)),
        Some(schema) => {
            if bytes.is_empty() || !is_json(&parts) {
                return Err(at_root(Message::BodyExpected));
            }
            let value: Value = serde_json::from_slice(&bytes).map_err(|_| at_root(Message::NotJson))?;
            if let Some(grant_type) = value["grant_type"].as_str()
                && let Some(notes) = parts.extensions.get::<Notes>()
            {
                notes.grant_type(grant_type.to_owned());
            }
            refused.extend(schema::check(schema, &value).into_iter().map(|mismatch| {
                let message = match mismatch.kind {
                    MismatchKind::Missing => Message::Missing,
                    MismatchKind::Undescribed => Message::Undescribed,
                    MismatchKind::Type(expected) => Message::WrongType(expected),
                    MismatchKind::Word(words) => Message::UnknownWord(words),
                };
                FieldError::new(mismatch.path, message)
            }));
            parts.extensions.insert(CheckedBody(Arc::new(value)));
        }
    }
    if refused.is_empty() { Ok(Request::from_parts(parts, Body::empty())) } else { Err(refused) }
}

fn is_json(parts: &Parts) -> bool {
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn check_query(operation: Operation, request: &Request) -> Vec<FieldError> {
    let Ok(Query(pairs)) = Query::<Vec<(String, String)>>::try_from_uri(request.uri()) else {
        return vec![FieldError::new("$", Message::NotJson)];
    };
    let mut refused = Vec::new();
    for (name, value) in pairs {
        let message = match operation.query_parameter(&name) {
            None => Message::Undescribed,
            Some(schema) if schema["type"] == "integer" && value.parse::<i64>().is_err() => {
                Message::WrongType("a whole number")
            }
            Some(_) => continue,
        };
        refused.push(FieldError::new(schema::member("$", &name), message));
    }
    refused
}

/// Extractor: the described body as a type of the contract.
pub(crate) struct Described<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Described<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let body = parts.extensions.get::<CheckedBody>();
        let body = body.ok_or_else(|| ApiError::Internal("a body was read that the guard did not check".to_owned()))?;
        Ok(Self(T::deserialize(&*body.0)?))
    }
}
