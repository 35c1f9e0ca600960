//! Addresses and methods nobody described.

use crate::{error::ApiError, message::Message};

pub(crate) async fn address() -> ApiError {
    ApiError::NotFound(Message::NoSuchAddress)
}

pub(crate) async fn method() -> ApiError {
    ApiError::MethodNotAllowed
}
