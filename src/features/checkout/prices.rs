//! The prices of all lines, asked for again.

use contract::rules::{cart::CartLine, reprice::Repricing};
use futures::{StreamExt, TryStreamExt, stream};

use crate::{
    api::{Api, ApiError},
    browser::clock::now_ms,
};

/// Questions under way at a time.
const AT_A_TIME: usize = 4;

/// One round of questions, one per line.
///
/// # Errors
/// The first question that had no answer.
pub(super) async fn ask_prices(api: Api, lines: &[CartLine]) -> Result<Repricing, ApiError> {
    let mut round = Repricing::new(now_ms());
    let answers = stream::iter(lines.to_vec())
        .map(|line| async move { Ok::<_, ApiError>((line.key(), api.rows_of_line(&line).await?)) })
        .buffered(AT_A_TIME);
    for (key, rows) in answers.try_collect::<Vec<_>>().await? {
        round.answer(key, rows);
    }
    Ok(round)
}
