//! `GET /openapi.json`: the description of what is offered here.

use axum::{
    Json,
    http::{HeaderMap, header},
};
use serde_json::Value;

use crate::openapi;

pub(crate) async fn read(headers: HeaderMap) -> Json<Value> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    Json(openapi::published(&host.map(|host| format!("http://{host}")).unwrap_or_default()))
}
