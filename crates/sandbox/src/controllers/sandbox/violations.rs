//! `/sandbox/violations`: every request that the contract does not describe; DELETE forgets them.

use axum::{Json, extract::State, http::StatusCode};

use crate::{journal::Violation, state::App};

pub(crate) async fn list(State(app): State<App>) -> Json<Vec<Violation>> {
    Json(app.journal.violations())
}

pub(crate) async fn delete(State(app): State<App>) -> StatusCode {
    app.journal.clear_violations();
    StatusCode::NO_CONTENT
}
