//! The sandbox's clock: UTC, in the two units the database keeps.

use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1970-01-01T00:00:00Z.
pub(crate) fn now_ms() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX)
}

/// Seconds since 1970-01-01T00:00:00Z.
pub(crate) fn now() -> i64 {
    now_ms() / 1000
}
