//! The prices of all lines, asked for again.

use contract::{
    Paging, PromoCode, Suggestion, SuggestionQuery,
    rules::{cart::CartLine, reprice::Repricing},
};
use futures::{StreamExt, TryStreamExt, stream};

use crate::{
    api::{Api, ApiError},
    browser::clock::now_ms,
};

/// Questions under way at a time.
const AT_A_TIME: usize = 4;

/// Rows asked for per line: the name itself comes first, one row per term.
const ROWS: u32 = 20;

/// One round of questions, one per line.
///
/// # Errors
/// The first question that had no answer.
pub(super) async fn ask_prices(api: Api, lines: &[CartLine]) -> Result<Repricing, ApiError> {
    let mut round = Repricing::new(now_ms());
    let answers = stream::iter(lines.to_vec())
        .map(|line| async move { Ok::<_, ApiError>((line.key(), rows_of(api, &line).await?)) })
        .buffered(AT_A_TIME);
    for (key, rows) in answers.try_collect::<Vec<_>>().await? {
        round.answer(key, rows);
    }
    Ok(round)
}

async fn rows_of(api: Api, line: &CartLine) -> Result<Vec<Suggestion>, ApiError> {
    let query = |promo: PromoCode| SuggestionQuery {
        service_type: line.service.clone(),
        search: line.domain.to_string(),
        promo,
        paging: Paging::first(ROWS),
    };
    match api.suggestions(&query(line.promo.clone()), None).await {
        // A code that was refused meanwhile: what the line costs without it.
        Err(error) if !line.promo.is_empty() && is_about_promo(&error) => {
            Ok(api.suggestions(&query(PromoCode::default()), None).await?.items)
        }
        answer => Ok(answer?.items),
    }
}

fn is_about_promo(error: &ApiError) -> bool {
    error.field_messages().iter().any(|(path, _)| path == "$.promo")
}
