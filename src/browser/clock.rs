//! What time it is here; never compared with a time of the API.

/// Milliseconds since 1970 by this device's clock.
pub(crate) fn now_ms() -> u64 {
    whole(js_sys::Date::now())
}

/// Milliseconds on a clock that only runs forward, from an arbitrary start.
pub(crate) fn monotonic_ms() -> u64 {
    let now = web_sys::window().and_then(|window| window.performance()).map(|performance| performance.now());
    now.map_or_else(now_ms, whole)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the browser counts milliseconds in a float; fractions and times before 1970 do not matter"
)]
fn whole(milliseconds: f64) -> u64 {
    milliseconds.max(0.0) as u64
}
