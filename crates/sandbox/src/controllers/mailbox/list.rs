//! `GET /sandbox/mailbox.json?to=`: the mails, newest first, for tests.

use axum::{
    Json,
    extract::{Query, State},
};
use serde::Deserialize;

use crate::{
    db::mails::{self, Mail},
    error::ApiError,
    state::App,
};

#[derive(Deserialize)]
pub(crate) struct Filter {
    pub(super) to: Option<String>,
}

impl Filter {
    /// An empty field of the page's form asks for everything.
    pub(super) fn recipient(self) -> Option<String> {
        self.to.map(|to| to.trim().to_owned()).filter(|to| !to.is_empty())
    }
}

pub(crate) async fn list(State(app): State<App>, Query(filter): Query<Filter>) -> Result<Json<Vec<Mail>>, ApiError> {
    let to = filter.recipient();
    Ok(Json(app.db.read(move |connection| mails::newest(connection, to.as_deref())).await?))
}
