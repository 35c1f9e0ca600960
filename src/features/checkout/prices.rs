//! The prices of all lines, asked for again.

use contract::rules::{cart::CartLine, reprice::Repricing};
use futures::StreamExt;

use crate::{
    api::{Api, ApiError, PriceQuestion},
    browser::clock::now_ms,
};

/// How often the lines whose price grew old during a round are asked for again.
const MOST_REPEATS: usize = 2;

/// How far a round of questions is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    pub(super) done: usize,
    pub(super) of: usize,
}

/// Why there are no fresh prices.
pub(super) enum NoPrices {
    /// A question had no answer.
    Failed(ApiError),
    /// So many lines cannot be asked for within a minute; about so many can.
    TooMany(usize),
}

/// Asks for some lines and notes the answers; says meanwhile how far it is.
///
/// # Errors
/// The first question that had no answer; what was answered before is noted.
pub(super) async fn ask_prices(
    api: Api,
    lines: Vec<&CartLine>,
    round: &mut Repricing,
    tell: impl Fn(Progress),
) -> Result<(), ApiError> {
    let mut progress = Progress { done: 0, of: lines.len() };
    tell(progress);
    let questions = lines.into_iter().map(|line| ((line.key(), line.promo.clone()), PriceQuestion::of(line))).collect();
    let mut answers = Box::pin(api.rows_of_many(questions));
    while let Some(((key, promo), answer)) = answers.next().await {
        round.answer(key, &promo, answer?);
        progress.done += 1;
        tell(progress);
    }
    Ok(())
}

/// Asks for all lines, so that every answer is of the last minute when it comes back.
///
/// # Errors
/// [`NoPrices::TooMany`] when the first answers are old before the last ones are there, again and again.
pub(super) async fn ask_fresh_prices(
    api: Api,
    lines: &[CartLine],
    tell: impl Fn(Progress),
) -> Result<Repricing, NoPrices> {
    let mut round = Repricing::default();
    let mut old: Vec<&CartLine> = lines.iter().collect();
    for _ in 0..=MOST_REPEATS {
        let before = old.len();
        ask_prices(api, old, &mut round, &tell).await.map_err(NoPrices::Failed)?;
        old = round.stale(lines, now_ms());
        if old.is_empty() {
            return Ok(round);
        }
        if old.len() >= before {
            break;
        }
    }
    Err(NoPrices::TooMany(lines.len() - old.len()))
}
