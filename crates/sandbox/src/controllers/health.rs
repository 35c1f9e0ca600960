//! `GET /healthz`: ready, database included.

use axum::extract::State;

use crate::{error::ApiError, state::App};

pub(crate) async fn read(State(app): State<App>) -> Result<&'static str, ApiError> {
    app.db.read(|connection| Ok(connection.query_row("SELECT 1 FROM names.taken LIMIT 1", [], |_| Ok(()))?)).await?;
    Ok("ready\n")
}
