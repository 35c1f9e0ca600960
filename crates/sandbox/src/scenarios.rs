//! Answers that go wrong on purpose, asked for by names (see `docs/SANDBOX.md`).

use std::{collections::HashSet, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{Query, Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use contract::{Created, PromoCode};
use futures_util::{StreamExt as _, stream};
use serde::Serialize;

use crate::{contract_guard::CheckedBody, error::ApiError, state::App};

/// Longest delay a name can ask for.
const LONGEST_DELAY: u64 = 30_000;
/// Delay of `slow-` without a number.
const USUAL_DELAY: u64 = 2000;
/// What a scenario of 429 tells to wait.
const WAIT: Duration = Duration::from_secs(2);

/// By how many cents the price of this name changes after it was first shown (A-labels).
pub(crate) fn price_change(name: &str) -> i64 {
    match name {
        name if name.starts_with("price-rises") => 600,
        name if name.starts_with("price-falls") => -400,
        _ => 0,
    }
}

/// Whether this name is taken by somebody else after it was first shown.
pub(crate) fn is_soon_taken(name: &str) -> bool {
    name.starts_with("soon-taken")
}

/// Whether this name is free in the search and taken when it is ordered.
pub(crate) fn is_lost_name(name: &str) -> bool {
    name.starts_with("lost-name")
}

/// Whether the answer to the first order of this name gets lost.
pub(crate) fn is_answer_lost(name: &str) -> bool {
    name.starts_with("answer-lost")
}

/// Whether this code is valid the first time with a name, and over from then on.
pub(crate) fn lapses(promo: &PromoCode) -> bool {
    promo.as_str().eq_ignore_ascii_case("LAPSES")
}

/// The currency this name is sold in, and its minor units to the dollar.
pub(crate) fn currency(name: &str) -> (&'static str, i64) {
    match name.split_once('-') {
        Some(("yen", _)) => ("JPY", 150),
        Some(("dinar", _)) => ("KWD", 307),
        _ => ("USD", 100),
    }
}

/// What happens to an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Scenario {
    Slow(Duration),
    TooMany,
    Fails,
    FailsOnce,
    BrokenJson,
    HtmlPage,
}

impl Scenario {
    /// The scenario a word begins with.
    fn of(word: &str) -> Option<Self> {
        if let Some(number) = word.strip_prefix("slow-") {
            let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
            let delay = digits.parse().unwrap_or(USUAL_DELAY).min(LONGEST_DELAY);
            return Some(Self::Slow(Duration::from_millis(delay)));
        }
        let beginnings = [
            ("error-429", Self::TooMany),
            ("error-500", Self::Fails),
            ("error-once", Self::FailsOnce),
            ("broken-json", Self::BrokenJson),
            ("html-page", Self::HtmlPage),
        ];
        beginnings.into_iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, scenario)| scenario)
    }
}

/// The texts of a request that can ask for a scenario: the search, or the names of an order
/// behind the word `order-`, because a name has to be found before it can be ordered.
fn words(request: &Request) -> Vec<String> {
    match (request.method(), request.uri().path()) {
        (&Method::GET, "/store/suggestions") => {
            let pairs = Query::<Vec<(String, String)>>::try_from_uri(request.uri()).map(|Query(pairs)| pairs);
            let search = pairs.unwrap_or_default().into_iter().find(|(name, _)| name == "search");
            search.map(|(_, text)| text.trim().to_lowercase()).into_iter().collect()
        }
        (&Method::POST, "/store/orders") | (&Method::PATCH, _) => {
            let body = request.extensions().get::<CheckedBody>();
            let items = body.and_then(|body| body.0["items"].as_array());
            let names = items.into_iter().flatten().filter_map(|item| item["domain"].as_str());
            names.filter_map(|name| name.strip_prefix("order-")).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// Layer: plays the scenario a request asks for.
pub(crate) async fn play(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = words(&request).into_iter().find_map(|word| Scenario::of(&word).map(|scenario| (word, scenario)));
    let Some((word, scenario)) = asked else {
        return next.run(request).await;
    };
    match scenario {
        Scenario::Slow(delay) => {
            tokio::time::sleep(delay).await;
            next.run(request).await
        }
        Scenario::TooMany => ApiError::TooManyRequests(WAIT).into_response(),
        Scenario::FailsOnce if !app.failed_once.first_time(&word) => next.run(request).await,
        Scenario::Fails | Scenario::FailsOnce => ApiError::Internal(format!("scenario {word}")).into_response(),
        Scenario::BrokenJson => {
            ([(header::CONTENT_TYPE, "application/json")], "{\"total\": 1, \"items\": [{\"domain\":").into_response()
        }
        Scenario::HtmlPage => {
            (StatusCode::BAD_GATEWAY, Html("<!doctype html><title>502</title><h1>Bad Gateway</h1>")).into_response()
        }
    }
}

/// What has failed once already.
#[derive(Debug, Default)]
pub(crate) struct FailedOnce(std::sync::Mutex<HashSet<String>>);

impl FailedOnce {
    fn first_time(&self, word: &str) -> bool {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(word.to_owned())
    }
}

/// An answer that breaks off: the head and the first bytes arrive, then the connection is closed.
///
/// Not before the head, because a browser repeats a request by itself, a POST too, when a
/// reused connection closes without one (Chromium's `HttpNetworkTransaction::ShouldResendRequest`).
pub(crate) fn answer_that_breaks<Id: Serialize>(created: &Created<Id>) -> Result<Response, ApiError> {
    let whole = serde_json::to_vec(created)?;
    let beginning = Bytes::copy_from_slice(whole.get(..8).unwrap_or_default());
    let breaks = async {
        // Long enough for the beginning to leave before the connection does.
        tokio::time::sleep(Duration::from_millis(20)).await;
        Err(std::io::Error::other("the answer gets lost"))
    };
    let body = stream::iter([Ok(beginning)]).chain(stream::once(breaks));
    let kind = [(header::CONTENT_TYPE, "application/json")];
    Ok((StatusCode::CREATED, kind, Body::from_stream(body)).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenarios_are_asked_for_by_the_beginning() {
        let check = |word: &str, expected: Option<Scenario>| assert_eq!(Scenario::of(word), expected, "{word}");
        check("slow-300", Some(Scenario::Slow(Duration::from_millis(300))));
        check("slow-300-cat", Some(Scenario::Slow(Duration::from_millis(300))));
        check("slow-cat", Some(Scenario::Slow(Duration::from_millis(USUAL_DELAY))));
        check("slow-999999", Some(Scenario::Slow(Duration::from_millis(LONGEST_DELAY))));
        check("error-429.art", Some(Scenario::TooMany));
        check("error-once-7", Some(Scenario::FailsOnce));
        check("html-page", Some(Scenario::HtmlPage));
        check("slower", None);
        check("my-error-500", None);
    }
}
