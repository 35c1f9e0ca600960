//! `GET /sandbox/style.css`: the look of the sandbox's own pages.

use axum::{http::header, response::IntoResponse};

pub(crate) async fn read() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("../../assets/style.css"))
}
