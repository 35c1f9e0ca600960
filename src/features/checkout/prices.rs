//! The prices of all lines, asked for again.

use contract::rules::{cart::CartLine, reprice::Repricing};
use futures::StreamExt;

use crate::api::{Api, ApiError, PriceQuestion};

/// One round of questions, one per line.
///
/// # Errors
/// The first question that had no answer.
pub(super) async fn ask_prices(api: Api, lines: &[CartLine]) -> Result<Repricing, ApiError> {
    let mut round = Repricing::default();
    let questions = lines.iter().map(|line| (line.key(), PriceQuestion::of(line))).collect();
    let mut answers = Box::pin(api.rows_of_many(questions));
    while let Some((key, answer)) = answers.next().await {
        round.answer(key, answer?);
    }
    Ok(round)
}
