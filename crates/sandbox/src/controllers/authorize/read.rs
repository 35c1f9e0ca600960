//! `GET /authorize`: asks who it is.

use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::Response,
};

use super::{SignOn, page};
use crate::{language::Language, state::App};

pub(crate) async fn read(State(app): State<App>, headers: HeaderMap, Query(asked): Query<SignOn>) -> Response {
    asked.refusal(&app, &headers).unwrap_or_else(|| page(&app, Language::of(&headers), &asked, false))
}
