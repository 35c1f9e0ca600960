//! Described operations that are not offered yet, and addresses nobody described.

use crate::{error::ApiError, message::Message};

pub(crate) async fn operation() -> ApiError {
    ApiError::not_offered()
}

pub(crate) async fn address() -> ApiError {
    ApiError::NotFound(Message::NoSuchAddress)
}

pub(crate) async fn method() -> ApiError {
    ApiError::MethodNotAllowed
}
