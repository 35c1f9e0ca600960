//! `/sandbox/requests`: every request so far, oldest first; DELETE forgets them.

use axum::{Json, extract::State, http::StatusCode};

use crate::{journal::Entry, state::App};

pub(crate) async fn list(State(app): State<App>) -> Json<Vec<Entry>> {
    Json(app.journal.requests())
}

pub(crate) async fn delete(State(app): State<App>) -> StatusCode {
    app.journal.clear_requests();
    StatusCode::NO_CONTENT
}
