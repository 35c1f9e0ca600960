//! `limit` and `offset` of every list.

use axum::{
    extract::{FromRequestParts, Query},
    http::request::Parts,
};
use contract::{Page, Paging};
use serde::Deserialize;

use crate::{
    error::{ApiError, FieldError},
    message::Message,
};

/// Items on a page when nobody asks for a number.
const USUAL: u32 = 20;
/// Largest offset taken.
const FARTHEST: u32 = 1_000_000;

/// Extractor: which part of a list is asked for. Whole numbers are the guard's business, their range is checked here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked(pub(crate) Paging);

#[derive(Deserialize)]
struct Numbers {
    limit: Option<i64>,
    offset: Option<i64>,
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let Query(numbers) = Query::<Numbers>::try_from_uri(&parts.uri)?;
        let mut refused = Vec::new();
        let mut number = |path: &str, asked: Option<i64>, usual, range: std::ops::RangeInclusive<u32>, message| {
            let number = asked.map_or(Some(usual), |asked| u32::try_from(asked).ok().filter(|n| range.contains(n)));
            number.unwrap_or_else(|| {
                refused.push(FieldError::new(path, message));
                usual
            })
        };
        let limit = number("$.limit", numbers.limit, USUAL, 1..=Paging::LARGEST, Message::LimitRange(Paging::LARGEST));
        let offset = number("$.offset", numbers.offset, 0, 0..=FARTHEST, Message::OffsetRange(FARTHEST));
        if refused.is_empty() { Ok(Self(Paging { limit, offset })) } else { Err(ApiError::Validation(refused)) }
    }
}

impl Asked {
    /// The asked part of a list that is at hand.
    pub(crate) fn page<T>(self, items: Vec<T>) -> Page<T> {
        let total = items.len() as u64;
        let items = items.into_iter().skip(self.0.offset as usize).take(self.0.limit as usize).collect();
        Page { total, items }
    }
}
