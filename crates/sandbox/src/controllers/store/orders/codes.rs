//! Promo codes of an order's items as guesses that are counted.

use crate::{
    checkout::Requested,
    error::{ApiError, FieldError},
    limits::Guess,
    message::Message,
    state::App,
};

/// Refuses an order with codes after too many refused ones.
pub(super) fn check(app: &App, guess: &Guess, items: &[Requested]) -> Result<(), ApiError> {
    if items.iter().any(|item| !item.promo.is_empty()) { app.limiter.check(guess) } else { Ok(()) }
}

/// Counts the codes that were refused; one that only does not fit was no guess.
pub(super) fn count_refused(app: &App, guess: &Guess, items: &[Requested], refused: &[FieldError]) {
    for (index, item) in items.iter().enumerate() {
        let path = format!("$.items[{index}].promo");
        if refused.iter().any(|field| field.path == path && field.message != Message::PromoDoesNotFit) {
            app.limiter.failed(guess.clone(), item.promo.as_str());
        }
    }
}
